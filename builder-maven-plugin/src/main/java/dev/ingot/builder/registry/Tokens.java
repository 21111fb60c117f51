package dev.ingot.builder.registry;

import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Answers what a registry wants to know of who asks: by a token of its token server, as the
 * distribution project's "Token Authentication Specification" has it, or by user and password.
 */
final class Tokens {
  private static final int MOST_BYTES = 1 << 20;

  private final Requests requests;
  private final Schemes schemes;
  private final Path dockerConfig;
  private final ImageReference image;

  Tokens(Requests requests, Schemes schemes, Path dockerConfig, ImageReference image) {
    this.requests = requests;
    this.schemes = schemes;
    this.dockerConfig = dockerConfig;
    this.image = image;
  }

  /** What to send in the header {@code Authorization}. */
  String authorization(Challenge challenge) throws RegistryException {
    Credentials credentials = Credentials.of(dockerConfig, image);
    if (challenge.isBearer()) {
      return "Bearer " + token(challenge, credentials);
    }
    return "Basic " + credentials.basic().orElseThrow(() -> refused(401));
  }

  /** Why nothing can be had: who asks may not know of it. */
  RegistryException refused(int status) {
    try {
      return Credentials.of(dockerConfig, image)
          .helper()
          .map(helper -> Messages.credentialHelper(image, dockerConfig, helper))
          .orElseGet(() -> Messages.unauthorized(image, status));
    } catch (RegistryException unreadable) {
      return unreadable;
    }
  }

  private String token(Challenge challenge, Credentials credentials) throws RegistryException {
    String scope = challenge.parameter("scope");
    String wanted = scope.isEmpty() ? "repository:" + image.repository() + ":pull" : scope;
    String query = parameters(List.of("service", challenge.parameter("service"), "scope", wanted));
    Question question = Question.get(schemes.named(image.registry(), challenge.parameter("realm")));
    if (credentials.refresh().isPresent()) {
      List<String> form =
          List.of(
              "grant_type",
              "refresh_token",
              "client_id",
              "ingot-builder",
              "refresh_token",
              credentials.refresh().get());
      return requests.send(question.post(query + "&" + parameters(form)), this::token);
    }
    Question asked = question.at(appended(question.address(), query));
    return requests.send(
        credentials
            .basic()
            .map(basic -> asked.with(Question.AUTHORIZATION, "Basic " + basic))
            .orElse(asked),
        this::token);
  }

  private String token(HttpResponse<InputStream> answer) throws IOException {
    int status = answer.statusCode();
    if (status == 401 || status == 403) {
      throw refused(status);
    }
    if (status != 200) {
      throw Messages.answered(answer.uri(), status);
    }
    String text = new String(answer.body().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    try {
      Members members = Members.parse(text);
      String token = members.at("token").text();
      String found = token.isEmpty() ? members.at("access_token").text() : token;
      if (!found.matches("[!-~]+")) {
        throw Messages.notUnderstood(image, "its token server sends no token");
      }
      return found;
    } catch (JsonException e) {
      throw Messages.notUnderstood(image, "its token server sends no JSON");
    }
  }

  private static URI appended(URI address, String query) {
    String separator = address.getRawQuery() == null ? "?" : "&";
    return URI.create(address + separator + query);
  }

  private static String parameters(List<String> namesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (!namesAndValues.get(i + 1).isEmpty()) {
        text.append(text.isEmpty() ? "" : "&").append(namesAndValues.get(i)).append('=');
        text.append(URLEncoder.encode(namesAndValues.get(i + 1), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
