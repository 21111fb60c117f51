package dev.ingot.builder.registry;

import dev.ingot.builder.manifest.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Asks the registry of one image, and says who asks when the registry wants to know. Remembers what
 * it may say; for one thread.
 */
final class Session {

  /** An answer, or what the registry wants to know first. */
  private record Outcome<T>(Optional<T> answer, Optional<Challenge> challenge) {}

  private final Requests requests;
  private final Schemes schemes;
  private final ImageReference image;
  private final Tokens tokens;
  private Optional<String> authorization = Optional.empty();

  Session(Requests requests, Schemes schemes, ImageReference image, Tokens tokens) {
    this.requests = requests;
    this.schemes = schemes;
    this.image = image;
    this.tokens = tokens;
  }

  /**
   * Gets something of the image.
   *
   * @param path behind the name of the image: {@code manifests/1.0}
   * @param accept the media types to accept; empty for any
   * @param reader takes the answer, if it is one
   * @throws RegistryException when there is none
   */
  <T> T get(String path, String accept, Requests.Reader<T> reader) throws RegistryException {
    URI address = schemes.of(image.registry(), "/v2/" + image.repository() + "/" + path);
    Question plain = Question.get(address);
    Question question = accept.isEmpty() ? plain : plain.with("Accept", accept);
    Outcome<T> first = attempt(question, reader);
    if (first.answer().isPresent()) {
      return first.answer().get();
    }
    Challenge challenge = first.challenge().orElseThrow(() -> tokens.refused(401));
    authorization = Optional.of(tokens.authorization(challenge));
    return attempt(question, reader).answer().orElseThrow(() -> tokens.refused(401));
  }

  private <T> Outcome<T> attempt(Question question, Requests.Reader<T> reader)
      throws RegistryException {
    Question signed =
        authorization.map(value -> question.with(Question.AUTHORIZATION, value)).orElse(question);
    return requests.send(signed, answer -> outcome(answer, reader));
  }

  private <T> Outcome<T> outcome(HttpResponse<InputStream> answer, Requests.Reader<T> reader)
      throws IOException {
    return switch (answer.statusCode()) {
      case 200 -> new Outcome<>(Optional.of(reader.read(answer)), Optional.empty());
      case 401 -> new Outcome<>(Optional.empty(), challenge(answer));
      case 403 -> throw tokens.refused(403);
      case 404 -> throw Messages.notFound(image, lastPart(answer.request().uri()));
      default -> throw Messages.answered(answer.uri(), answer.statusCode());
    };
  }

  private static Optional<Challenge> challenge(HttpResponse<?> answer) {
    return answer.headers().allValues("WWW-Authenticate").stream()
        .flatMap(header -> Challenge.parse(header).stream())
        .filter(challenge -> challenge.isBearer() || challenge.isBasic())
        .min((one, other) -> Boolean.compare(other.isBearer(), one.isBearer()));
  }

  private static String lastPart(URI address) {
    String path = address.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
