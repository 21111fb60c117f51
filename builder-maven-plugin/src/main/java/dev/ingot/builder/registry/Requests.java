package dev.ingot.builder.registry;

import dev.ingot.builder.registry.RegistrySettings.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Asks over HTTP: tries again when a server is busy, follows redirects, and keeps secrets from
 * other servers than the one they are for.
 */
final class Requests {
  private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 5;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** Takes what a server answers. */
  interface Reader<T> {
    T read(HttpResponse<InputStream> answer) throws IOException;
  }

  /** Waits. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  private final Schemes schemes;
  private final Limits limits;
  private final Pause pause;
  private final HttpClient client;

  Requests(Schemes schemes, Limits limits, Pause pause) {
    this.schemes = schemes;
    this.limits = limits;
    this.pause = pause;
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks until there is an answer, which may be any but a busy server's.
   *
   * @throws RegistryException when there is none, or the reader throws one
   */
  <T> T send(Question question, Reader<T> reader) throws RegistryException {
    for (int tried = 0; ; tried++) {
      boolean last = tried == limits.pauses().size();
      Duration wait = last ? Duration.ZERO : limits.pauses().get(tried);
      try {
        HttpResponse<InputStream> answer = follow(question);
        try {
          if (!BUSY.contains(answer.statusCode())) {
            return reader.read(answer);
          }
        } finally {
          answer.body().close();
        }
        if (last) {
          throw Messages.answered(answer.uri(), answer.statusCode());
        }
        wait = longer(wait, answer);
      } catch (RegistryException known) {
        throw known;
      } catch (IOException e) {
        if (last) {
          throw Messages.unreachable(question.address(), why(e));
        }
      }
      await(question, wait);
    }
  }

  private HttpResponse<InputStream> follow(Question first) throws IOException {
    Question question = first;
    for (int hops = 0; ; hops++) {
      HttpResponse<InputStream> answer = sendOnce(question);
      Optional<String> to = answer.headers().firstValue("Location");
      if (!REDIRECTS.contains(answer.statusCode()) || to.isEmpty()) {
        return answer;
      }
      answer.body().close();
      if (hops == MOST_REDIRECTS) {
        throw Messages.unreachable(first.address(), "it redirects without end");
      }
      question = question.redirected(schemes.redirect(question.address(), to.get()));
    }
  }

  private HttpResponse<InputStream> sendOnce(Question question) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(question.address())
            .timeout(limits.silence())
            .header("User-Agent", "ingot-builder");
    question.headers().forEach(request::header);
    question
        .form()
        .ifPresentOrElse(
            form -> request.POST(HttpRequest.BodyPublishers.ofString(form)), request::GET);
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      throw interrupted(question);
    }
  }

  private static Duration longer(Duration wait, HttpResponse<?> answer) {
    Duration asked =
        answer
            .headers()
            .firstValue("Retry-After")
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(text -> Duration.ofSeconds(Long.parseLong(text)))
            .orElse(Duration.ZERO);
    Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private void await(Question question, Duration wait) throws RegistryException {
    try {
      pause.last(wait);
    } catch (InterruptedException e) {
      throw interrupted(question);
    }
  }

  private static RegistryException interrupted(Question question) {
    Thread.currentThread().interrupt();
    return Messages.unreachable(question.address(), "the build was interrupted");
  }

  private static String why(IOException e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
