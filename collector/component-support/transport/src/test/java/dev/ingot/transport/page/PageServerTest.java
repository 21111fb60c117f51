package dev.ingot.transport.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Logger;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.server.HttpResponse;
import dev.ingot.transport.server.HttpServerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PageServerTest {
  private final TestContext context = new TestContext();
  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final PageServer server =
      new PageServer(
          context.of(ComponentKind.EXTENSION, "pages"),
          HttpServerConfig.at("127.0.0.1:0"),
          Map.of(
              "/one",
              request -> Responses.plain(200, request.method() + " " + request.query().values()),
              "/under/",
              request -> Responses.html("under"),
              "/under/own",
              request -> Responses.file("own.txt", new byte[] {'o'}),
              "/wait",
              this::answerNever,
              "/break",
              request -> {
                throw new IllegalStateException("a bug");
              },
              "/exhaust",
              request -> {
                throw new OutOfMemoryError("Java heap space");
              }));

  private HttpResponse answerNever(PageRequest request) throws InterruptedException {
    waiting.countDown();
    new CountDownLatch(1).await();
    throw new AssertionError("nobody opens it");
  }

  @BeforeEach
  void start() throws Exception {
    server.start(context);
  }

  @AfterEach
  void stop() {
    server.stop();
    context.shared().stop();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.address().getPort() + path))
        .build();
  }

  private java.net.http.HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  @Test
  void aPageSeesMethodAndParameters() throws Exception {
    assertThat(get("/one?a=b").body()).isEqualTo("GET {a=b}");
    assertThat(get("/one").headers().firstValue("content-type"))
        .contains("text/plain; charset=utf-8");
  }

  @Test
  void aPathThatEndsInASlashStandsForAllBelowIt() throws Exception {
    assertThat(get("/under/").body()).isEqualTo("under");
    assertThat(get("/under/any/where").body()).isEqualTo("under");
    assertThat(get("/under/own").body()).isEqualTo("o");
    assertThat(get("/under").statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsForKeeping() throws Exception {
    assertThat(get("/under/own").headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"own.txt\"");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertThat(get("/none").statusCode()).isEqualTo(404);
    assertThat(get("/none").body()).isEqualTo("404 page not found\n");
  }

  @Test
  void aBugOfAPageIsLoggedAndNotShown() throws Exception {
    assertThat(get("/break").statusCode()).isEqualTo(500);
    assertThat(get("/break").body()).isEqualTo("internal error\n");
    assertThat(context.logger().texts(Logger.Level.ERROR)).contains("Page failed");
  }

  @Test
  void aPageThatMemoryIsTooShortForIsAnswered() throws Exception {
    assertThat(get("/exhaust").statusCode()).isEqualTo(500);
    assertThat(get("/one").statusCode()).isEqualTo(200);
  }

  @Test
  void stoppingDoesNotWaitForPages() throws Exception {
    CompletableFuture<java.net.http.HttpResponse<String>> answer =
        client.sendAsync(request("/wait"), BodyHandlers.ofString());
    assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();

    server.stop();

    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
  }
}
