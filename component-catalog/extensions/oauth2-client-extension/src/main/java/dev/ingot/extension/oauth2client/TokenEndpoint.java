package dev.ingot.extension.oauth2client;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.StartException;
import dev.ingot.credentials.Json;
import dev.ingot.credentials.WatchedFile;
import dev.ingot.transport.client.BoundedSend;
import dev.ingot.transport.tls.Tls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks the authorization server for tokens: with the client's credentials in a header first, and in
 * the body when the server does not take that; what worked is kept.
 *
 * <p>Source: RFC 6749, sections 2.3.1, 4.4 and 5.
 */
final class TokenEndpoint implements TokenCache.Source {
  private static final int MAX_ANSWER = 1 << 20;

  /** What a token's life is bounded to, so that times do not overflow. */
  private static final double LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();

  private final Oauth2ClientConfig config;
  private final HttpClient http;
  private final Supplier<String> id;
  private final Supplier<String> secret;
  private volatile boolean inBody;

  /** An answer as far as it matters. */
  private record Answer(int status, byte[] body) {
    boolean isOk() {
      return status / 100 == 2;
    }
  }

  private TokenEndpoint(
      Oauth2ClientConfig config, HttpClient http, Supplier<String> id, Supplier<String> secret) {
    this.config = config;
    this.http = http;
    this.id = id;
    this.secret = secret;
  }

  /** Reads files and certificates; asks for nothing yet. */
  static TokenEndpoint open(ComponentContext context, Oauth2ClientConfig config)
      throws StartException {
    HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .sslContext(Tls.clientContext(config.tls()))
            .sslParameters(Tls.clientParameters(config.tls()))
            .build();
    return new TokenEndpoint(
        config,
        http,
        value(context, config.clientId(), config.clientIdFile()),
        value(context, config.clientSecret().value(), config.clientSecretFile()));
  }

  private static Supplier<String> value(ComponentContext context, String text, String file)
      throws StartException {
    if (file.isEmpty()) {
      return () -> text;
    }
    return WatchedFile.open(context, file, String::strip)::current;
  }

  @Override
  public Token fetch() throws ConsumeException {
    boolean body = inBody;
    Answer answer = ask(body);
    if (!body && (answer.status() == 400 || answer.status() == 401)) {
      Answer other = ask(true);
      inBody = other.isOk();
      answer = other.isOk() ? other : answer;
    }
    if (!answer.isOk()) {
      throw failure("HTTP status " + answer.status() + reason(answer));
    }
    return token(answer);
  }

  private Answer ask(boolean body) throws ConsumeException {
    Form form = new Form(config, id.get(), secret.get());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(config.tokenUrl()))
            .timeout(config.timeout())
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .setHeader("Accept", "application/json")
            .POST(BodyPublishers.ofString(form.body(body)));
    if (!body) {
      request.setHeader("Authorization", form.authorization());
    }
    try {
      HttpResponse<byte[]> response =
          BoundedSend.send(http, request.build(), MAX_ANSWER, config.timeout());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      String message = e.getMessage();
      throw failure(message == null ? e.getClass().getSimpleName() : message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("context canceled");
    }
  }

  private Token token(Answer answer) throws ConsumeException {
    Json json;
    try {
      json = Json.parse(answer.body());
    } catch (IllegalArgumentException e) {
      throw failure("the answer is " + e.getMessage());
    }
    String value = json.text("access_token");
    if (value.isEmpty()) {
      throw failure("server response missing access_token");
    }
    String type = json.text("token_type");
    boolean bearer = type.isEmpty() || type.equalsIgnoreCase("bearer");
    double seconds = json.number("expires_in").orElse(0.0);
    long life = (long) Math.max(0, Math.min(seconds, LONGEST_SECONDS));
    return new Token((bearer ? "Bearer" : type) + " " + value, Duration.ofSeconds(life));
  }

  /** The error code of the server; its other words may hold what was sent. */
  private static String reason(Answer answer) {
    try {
      String code = Json.parse(answer.body()).text("error");
      return code.matches("[a-z_]{1,40}") ? ", " + code : "";
    } catch (IllegalArgumentException notJson) {
      return "";
    }
  }

  private ConsumeException failure(String reason) {
    return ConsumeException.retryable(
        "failed to get security token from token endpoint \""
            + config.tokenUrl()
            + "\": "
            + reason);
  }
}
