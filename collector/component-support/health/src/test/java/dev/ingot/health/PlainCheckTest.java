package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainCheckTest {
  private final TestContext context = new TestContext();
  private final HttpClient client = HttpClient.newHttpClient();
  private HealthExtension extension = create("endpoint: 127.0.0.1:0");

  private HealthExtension create(String yaml) {
    return new HealthExtension(
        context.of(ComponentKind.EXTENSION, "health_check"),
        ConfigText.bind(new HealthConfigBinder(), yaml));
  }

  private int port() {
    return extension.httpAddress().orElseThrow().getPort();
  }

  @AfterEach
  void stop() {
    extension.stop();
    context.shared().stop();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(10))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void isUnavailableUntilThePipelinesRun() throws Exception {
    extension.start(context);
    HttpResponse<String> response = get("/");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"Server not available\",\"upSince\":\"0001-01-01T00:00:00Z\","
                + "\"uptime\":\"\"}");
  }

  @Test
  void tellsSinceWhenItIsUp() throws Exception {
    extension.start(context);
    String since = Instant.ofEpochMilli(context.scheduler().currentTimeMillis()).toString();
    extension.pipelinesReady();
    context.scheduler().advance(Duration.ofMillis(61_500));
    HttpResponse<String> response = get("/any/path");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"Server available\",\"upSince\":\""
                + since
                + "\",\"uptime\":\"1m1.5s\"}");
  }

  @Test
  void isUnavailableAgainBeforeThePipelinesStop() throws Exception {
    extension.start(context);
    extension.pipelinesReady();
    extension.pipelinesNotReady();
    assertThat(get("/").statusCode()).isEqualTo(503);
  }

  @Test
  void answersBodiesOfTheConfigurationAsTheyAre() throws Exception {
    extension =
        create("{endpoint: '127.0.0.1:0', response_body: {healthy: I'm good, unhealthy: bad}}");
    extension.start(context);
    assertThat(get("/").body()).isEqualTo("bad");
    extension.pipelinesReady();
    assertThat(get("/").body()).isEqualTo("I'm good");
    assertThat(get("/").headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
  }

  @Test
  void answersItsPathOnly() throws Exception {
    extension = create("{endpoint: '127.0.0.1:0', path: /health}");
    extension.start(context);
    assertThat(get("/health?verbose").statusCode()).isEqualTo(503);
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/healthy").statusCode()).isEqualTo(404);
  }

  @Test
  void answersHeadWithoutBody() throws Exception {
    extension.start(context);
    extension.pipelinesReady();
    assertThat(send("HEAD", "/").statusCode()).isEqualTo(200);
    assertThat(send("HEAD", "/").body()).isEmpty();
  }

  @Test
  void doesNotStartOnAPortInUse() throws Exception {
    extension.start(context);
    int port = port();
    HealthExtension second = create("endpoint: 127.0.0.1:" + port);
    assertThatThrownBy(() -> second.start(context))
        .isInstanceOf(StartException.class)
        .hasMessage("listen tcp 127.0.0.1:" + port + ": bind: address already in use");
  }

  @Test
  void doesNotStartOnAHostThatDoesNotExist() {
    HealthExtension nowhere = create("endpoint: nowhere.invalid:13133");
    assertThatThrownBy(() -> nowhere.start(context))
        .isInstanceOf(StartException.class)
        .hasMessage("listen tcp: lookup nowhere.invalid: no such host");
  }

  @Test
  void closesItsPortWhenItStops() throws Exception {
    extension.start(context);
    URI uri = URI.create("http://127.0.0.1:" + port() + "/");
    extension.stop();
    assertThatThrownBy(
            () ->
                client.send(
                    HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(ConnectException.class);
  }
}
