package dev.ingot.engine.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.Logger;
import dev.ingot.engine.run.FakeReloads;
import dev.ingot.engine.run.ReloadOutcome;
import dev.ingot.engine.run.ReloadOutcome.Kind;
import dev.ingot.testkit.RecordingLogger;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReloadEndpointTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeReloads reloads = new FakeReloads();
  private final Logger logger = new RecordingLogger();
  private ReloadEndpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    endpoint = ReloadEndpoint.open("127.0.0.1:0", reloads.request(), logger);
  }

  @AfterEach
  void close() {
    endpoint.close();
    reloads.close();
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + endpoint.port() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({"APPLIED, 200", "INCOMPLETE, 202", "REFUSED, 422"})
  void aPostIsAnsweredWithWhatCameOfIt(Kind kind, int status) throws Exception {
    reloads.answer(new ReloadOutcome(kind, "what happened\n"));
    HttpResponse<String> response = send("POST", "/-/reload");
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("what happened\n");
    assertThat(reloads.causes()).containsExactly("POST /-/reload");
  }

  @Test
  void otherMethodsAndPathsReloadNothing() throws Exception {
    HttpResponse<String> get = send("GET", "/-/reload");
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("allow")).hasValue("POST");
    assertThat(send("POST", "/").statusCode()).isEqualTo(404);
    assertThat(reloads.causes()).isEmpty();
  }

  @Test
  void aWebPageCannotReload() throws Exception {
    assertThat(send("POST", "/-/reload", "Origin", "http://example.com").statusCode())
        .isEqualTo(403);
    assertThat(reloads.causes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"localhost", "localhost:x", "'local host:1'", ":8889", "localhost:70000"})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> ReloadEndpoint.open(address, reloads.request(), logger))
        .isInstanceOf(IOException.class)
        .hasMessage("write host:port");
  }

  @Test
  void aPortInUseIsAProblem() {
    assertThatThrownBy(
            () -> ReloadEndpoint.open("127.0.0.1:" + endpoint.port(), reloads.request(), logger))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("in use");
  }
}
