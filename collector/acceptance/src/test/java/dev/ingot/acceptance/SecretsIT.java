package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of a configuration are in nothing that the built collector shows. */
class SecretsIT {
  private static final String SECRET = "hunter2";
  private static final String ONE_SPAN =
      "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"name\":\"x\"}]}]}]}";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int receiver = CollectorProcess.freePort();
  private final int pages = CollectorProcess.freePort();
  private final int health = CollectorProcess.freePort();

  SecretsIT() throws IOException {}

  @Test
  void aRunningCollectorShowsNone() throws Exception {
    List<String> shown = new ArrayList<>();
    try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", config())) {
      assertThat(send("dXNlcjpodW50ZXIyLWE=")).isEqualTo(200);
      assertThat(send("dXNlcjpodW50ZXIyLXdyb25n")).isEqualTo(401);
      for (String page : List.of("servicez", "pipelinez", "extensionz", "featurez")) {
        shown.add(get("http://127.0.0.1:" + pages + "/debug/" + page));
      }
      shown.add(get("http://127.0.0.1:" + health + "/config"));
      shown.add(get("http://127.0.0.1:" + health + "/status?verbose"));
      assertThat(collector.terminate()).isZero();
      shown.add(collector.output());
      shown.add(collector.errors());
    }

    assertThat(shown).allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
    assertThat(shown.get(4)).contains("[REDACTED]");
    assertThat(shown.get(7)).contains("dropped_items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void thePrintedConfigurationShowsNone(String format) throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start(
            "otelcol-core", "print-config", "--format", format, "--config", config().toString())) {
      assertThat(collector.exitCode()).as(collector.errors()).isZero();
      assertThat(collector.output()).contains("[REDACTED]").doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extensions::basicauth/server::htpasswd: hunter2",
        "extensions::basicauth/server::htpasswd::inline: [hunter2]",
        "extensions::basicauth/client::client_auth::password: {a: hunter2}",
        "extensions::bearertokenauth::token: [hunter2]",
        "extensions::bearertokenauth::tokens: hunter2",
        "extensions::oauth2client::client_secret: {a: hunter2}",
        "extensions::headers_setter::headers: [hunter2]",
        "exporters::otlp_http::headers: hunter2",
        "exporters::otlp_http::headers::key: [hunter2]",
        "exporters::otlp_http::auth: hunter2",
        "exporters::otlp_http::tls::key_pem: [hunter2]",
      })
  void aMistakeInPlaceOfASecretIsToldWithoutIt(String mistake) throws Exception {
    try (CollectorProcess collector =
        CollectorProcess.start(
            "otelcol-core",
            "validate",
            "--config",
            config().toString(),
            "--config",
            "yaml:" + mistake)) {
      assertThat(collector.exitCode()).isEqualTo(1);
      assertThat(collector.errors()).contains("CFG-002").doesNotContain(SECRET);
    }
  }

  private Path config() throws IOException {
    return Files.writeString(
        folder.resolve("config.yaml"),
        """
        extensions:
          basicauth/server: {htpasswd: {inline: 'user:hunter2-a'}}
          basicauth/client: {client_auth: {username: user, password: hunter2-b}}
          bearertokenauth: {token: hunter2-c}
          oauth2client: {client_id: me, client_secret: hunter2-d, token_url: 'http://127.0.0.1:1/'}
          headers_setter: {headers: [{key: x-api, value: hunter2-e}]}
          zpages: {endpoint: '127.0.0.1:%d'}
          healthcheckv2:
            use_v2: true
            http: {endpoint: '127.0.0.1:%d', config: {enabled: true}}
        receivers:
          otlp:
            protocols:
              http: {endpoint: '127.0.0.1:%d', auth: {authenticator: basicauth/server}}
        exporters:
          otlp_http: &plain
            endpoint: 'http://127.0.0.1:1'
            headers: {key: hunter2-f}
            retry_on_failure: {enabled: false}
            auth: {authenticator: headers_setter}
          otlp_http/basic: {<<: *plain, auth: {authenticator: basicauth/client}}
          otlp_http/bearer: {<<: *plain, auth: {authenticator: bearertokenauth}}
          otlp_http/oauth: {<<: *plain, auth: {authenticator: oauth2client}}
        service:
          extensions: [basicauth/server, basicauth/client, bearertokenauth, oauth2client,
              headers_setter, zpages, healthcheckv2]
          telemetry: {logs: {level: debug}, metrics: {level: none}}
          pipelines:
            traces:
              receivers: [otlp]
              exporters: [otlp_http, otlp_http/basic, otlp_http/bearer, otlp_http/oauth]
        """
            .formatted(pages, health, receiver));
  }

  private int send(String credentials) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + receiver + "/v1/traces"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + credentials)
            .POST(BodyPublishers.ofString(ONE_SPAN))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String get(String address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
