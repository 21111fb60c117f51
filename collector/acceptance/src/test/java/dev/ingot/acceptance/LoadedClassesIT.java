package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector does not load, since nobody asked for it and all would pay for it in memory. */
class LoadedClassesIT {
  @TempDir Path folder;

  @Test
  void aCollectorThatRecordsNothingLoadsNoEventsForFlightRecordings() throws Exception {
    int port = CollectorProcess.freePort();
    Path config =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
            processors: {batch: {}}
            exporters: {otlp_grpc: {endpoint: '127.0.0.1:1', tls: {insecure: true}}}
            service:
              pipelines: {traces: {receivers: [otlp], processors: [batch], exporters: [otlp_grpc]}}
            """
                .formatted(port));
    try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", config)) {
      assertThat(send(port)).isEqualTo(200);
      assertThat(subclasses(collector.pid(), "io.netty.buffer.ByteBuf")).contains("io.netty");
      assertThat(subclasses(collector.pid(), "jdk.jfr.Event")).doesNotContain("io.netty");
    }
  }

  private static int send(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/traces"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The loaded classes below a class, as the process itself tells them. */
  private static String subclasses(long process, String type) throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process),
                "VM.class_hierarchy",
                "-s",
                type)
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(jcmd.waitFor()).as(output).isZero();
    return output;
  }
}
