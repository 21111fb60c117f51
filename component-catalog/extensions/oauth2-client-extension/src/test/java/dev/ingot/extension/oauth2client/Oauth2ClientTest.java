package dev.ingot.extension.oauth2client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class Oauth2ClientTest {
  private final TestContext context = new TestContext();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "{\"access_token\":\"t1\",\"expires_in\":600}";
  private volatile boolean takesHeader = true;
  private volatile boolean stalls;
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String credentials = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add((credentials == null ? "" : credentials + " ") + body);
    boolean refused = credentials != null && !takesHeader;
    byte[] bytes =
        (refused ? "{\"error\":\"invalid_client\"}" : answer).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refused ? 401 : status, bytes.length);
    if (stalls) {
      awaitEnd(exchange);
    }
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitEnd(HttpExchange exchange) throws IOException {
    exchange.getResponseBody().flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Oauth2Client started(String more) throws Exception {
    String yaml = "client_id: 'a b'\nclient_secret: s3cret\ntoken_url: " + url() + "\n" + more;
    Oauth2ClientConfig config = ConfigText.bind(new Oauth2ClientConfigBinder(), yaml);
    Oauth2Client extension =
        (Oauth2Client)
            new Oauth2ClientFactory()
                .create(context.of(ComponentKind.EXTENSION, "oauth2client"), config);
    extension.start(context);
    return extension;
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
  }

  private static String sent(Oauth2Client extension) throws ConsumeException {
    OutgoingHeaders headers = new OutgoingHeaders(Map.of());
    extension.authenticate(RequestMetadata.NONE, headers);
    return headers.get("authorization").orElse("");
  }

  @Test
  void aTokenIsAskedForOnceAndSent() throws Exception {
    Oauth2Client extension = started("scopes: [x, y]\nendpoint_params: {audience: a&b}");
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    assertThat(asked)
        .containsExactly(
            "Basic YStiOnMzY3JldA== audience=a%26b&grant_type=client_credentials&scope=x+y");
    assertThat(extension.requiresTls()).isTrue();
  }

  @Test
  void credentialsGoIntoTheBodyWhereTheHeaderIsRefused() throws Exception {
    takesHeader = false;
    Oauth2Client extension = started("");
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    context.scheduler().advance(Duration.ofSeconds(601));
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    String body = "client_id=a+b&client_secret=s3cret&grant_type=client_credentials";
    assertThat(asked)
        .containsExactly("Basic YStiOnMzY3JldA== grant_type=client_credentials", body, body);
  }

  @Test
  void aTokenIsRenewedBesideTheRequests() throws Exception {
    Oauth2Client extension = started("expiry_buffer: 1m");
    sent(extension);
    answer = "{\"access_token\":\"t2\",\"token_type\":\"Special\",\"expires_in\":600}";
    context.scheduler().advance(Duration.ofSeconds(539));
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    assertThat(asked).hasSize(1);
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    Await.until("the new token", () -> sentNow(extension).equals("Special t2"));
    assertThat(asked).hasSize(2);
  }

  private static String sentNow(Oauth2Client extension) {
    try {
      return sent(extension);
    } catch (ConsumeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theLastTokenServesUntilItEndsWhenTheServerFails() throws Exception {
    Oauth2Client extension = started("expiry_buffer: 1m");
    sent(extension);
    status = 503;
    context.scheduler().advance(Duration.ofSeconds(550));
    assertThat(sent(extension)).isEqualTo("Bearer t1");
    Await.until(
        "the warning",
        () ->
            context
                .logger()
                .texts(Logger.Level.WARN)
                .contains("Token cannot be renewed, the last one stays in use until it ends"));
    context.scheduler().advance(Duration.ofSeconds(50));
    assertThatThrownBy(() -> sent(extension)).isInstanceOf(ConsumeException.class);
  }

  @Test
  void aFailureIsRetryableAndTheServerIsLeftAloneForASecond() throws Exception {
    status = 500;
    answer = "{\"error\":\"server_error\",\"error_description\":\"s3cret\"}";
    Oauth2Client extension = started("");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> sent(extension))
          .isInstanceOfSatisfying(
              ConsumeException.class, failure -> assertThat(failure.isRetryable()).isTrue())
          .hasMessage(
              "failed to get security token from token endpoint \""
                  + url()
                  + "\": HTTP status 500, server_error");
    }
    assertThat(asked).hasSize(1);
    status = 200;
    answer = "{\"access_token\":\"t3\"}";
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThat(sent(extension)).isEqualTo("Bearer t3");
    context.scheduler().advance(Duration.ofDays(10));
    assertThat(sent(extension)).isEqualTo("Bearer t3");
  }

  @Test
  void anAnswerThatNeverEndsIsAFailure() throws Exception {
    stalls = true;
    Oauth2Client extension = started("timeout: 200ms");
    assertThatThrownBy(() -> sent(extension))
        .isInstanceOfSatisfying(
            ConsumeException.class, failure -> assertThat(failure.isRetryable()).isTrue())
        .hasMessageEndingWith(": request timed out");
  }

  @Test
  void anAnswerWithoutATokenIsAFailure() throws Exception {
    answer = "<html>";
    Oauth2Client extension = started("");
    assertThatThrownBy(() -> sent(extension)).hasMessageEndingWith(": the answer is not JSON at 0");
    answer = "{}";
    context.scheduler().advance(Duration.ofSeconds(1));
    assertThatThrownBy(() -> sent(extension))
        .hasMessageEndingWith(": server response missing access_token");
  }
}
