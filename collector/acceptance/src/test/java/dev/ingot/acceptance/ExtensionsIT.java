package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extensions for operators, each asked in a collector as users start it. */
class ExtensionsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private int plain;
  private int health;
  private int pages;
  private int profiles;
  private CollectorProcess collector;

  @BeforeEach
  void start() throws Exception {
    plain = CollectorProcess.freePort();
    health = CollectorProcess.freePort();
    pages = CollectorProcess.freePort();
    profiles = CollectorProcess.freePort();
    String config =
        """
        extensions:
          health_check: {endpoint: '127.0.0.1:%d'}
          healthcheckv2:
            use_v2: true
            http: {endpoint: '127.0.0.1:%d', config: {enabled: true}}
            grpc: {endpoint: '127.0.0.1:0'}
          zpages: {endpoint: '127.0.0.1:%d', expvar: {enabled: true}}
          pprof: {endpoint: '127.0.0.1:%d', save_to_file: '%s'}
        receivers:
          nop:
        processors:
          batch:
        connectors:
          forward:
        exporters:
          nop:
          otlp_grpc: {endpoint: '127.0.0.1:1', tls: {insecure: true}, headers: {key: hunter2}}
        service:
          extensions: [health_check, healthcheckv2, zpages, pprof]
          pipelines:
            traces: {receivers: [nop], processors: [batch], exporters: [forward]}
            traces/2: {receivers: [forward], exporters: [nop, otlp_grpc]}
        """
            .formatted(plain, health, pages, profiles, folder.resolve("own.pb.gz"));
    Path file = Files.writeString(folder.resolve("config.yaml"), config);
    collector = CollectorProcess.startReady("otelcol-core", file);
  }

  @AfterEach
  void stop() {
    collector.close();
  }

  private HttpResponse<byte[]> ask(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private String get(int port, String path) throws Exception {
    HttpResponse<byte[]> response = ask(port, path);
    String body = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(response.statusCode()).as(path + ": " + body).isEqualTo(200);
    return body;
  }

  @Test
  void answerWhatTheyAreAskedAndEndInOrder() throws Exception {
    assertThat(get(plain, "/")).contains("Server available");
    assertThat(get(health, "/livez")).contains("\"alive\": true");
    assertThat(get(health, "/readyz")).contains("\"traces/2\": true");
    assertThat(get(health, "/status?pipeline=traces&verbose"))
        .contains("\"connector:forward\"", "\"processor:batch\"", "\"receiver:nop\"", "StatusOK");
    assertThat(ask(health, "/status?pipeline=logs").statusCode()).isEqualTo(404);
    assertThat(get(health, "/config"))
        .contains("\"key\": \"[REDACTED]\"")
        .doesNotContain("hunter2");
    assertThat(get(pages, "/debug/servicez")).contains("<h2>Service otelcol-core</h2>");
    assertThat(get(pages, "/debug/pipelinez")).contains(">forward (connector)</a>", ">batch</a>");
    assertThat(get(pages, "/debug/extensionz")).contains(">healthcheckv2</a>", ">pprof</a>");
    assertThat(get(pages, "/debug/featurez")).contains("service.profilesSupport");
    assertThat(get(pages, "/debug/tracez")).contains("Trace Spans");
    assertThat(get(pages, "/debug/expvarz")).contains("HeapAlloc");
    assertThat(get(profiles, "/debug/threads")).contains("\"main\" ");
    assertThat(get(profiles, "/debug/heap")).contains("java.lang.String");
    assertThat(ask(profiles, "/debug/flight?seconds=1").body()).startsWith('F', 'L', 'R', 0);
    byte[] profile = ask(profiles, "/debug/pprof/profile?seconds=1").body();
    assertThat(unzipped(profile)).contains("samples", "nanoseconds");

    assertThat(collector.terminate()).as(collector.errors()).isZero();
    assertThat(collector.errors()).contains("Shutdown complete.").doesNotContain("ERROR", "error");
    assertThat(unzipped(Files.readAllBytes(folder.resolve("own.pb.gz")))).contains("samples");
  }

  private static String unzipped(byte[] gzip) throws IOException {
    byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
