package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Telemetry that goes through files instead of ports: HTTP into a collector, gRPC out of it and in
 * again.
 */
class UnixSocketIT {
  private static final String CONFIG =
      """
      receivers:
        otlp/in:
          protocols:
            http: {transport: unix, endpoint: "FOLDER/in.sock"}
        otlp/out:
          protocols:
            grpc: {transport: unix, endpoint: "FOLDER/out.sock"}
      exporters:
        otlp_grpc:
          endpoint: unix://FOLDER/out.sock
          tls: {insecure: true}
          sending_queue: {enabled: false}
        file: {path: "FOLDER/COPY"}
      service:
        pipelines:
          logs/in: {receivers: [otlp/in], exporters: [otlp_grpc]}
          logs/out: {receivers: [otlp/out], exporters: [file]}
      """;

  /** Paths of unix sockets are short, those of temporary folders of a build may be long. */
  private Path folder;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createTempDirectory("uds");
  }

  @AfterEach
  void remove() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private String config(String copy) {
    return CONFIG.replace("FOLDER", folder.toString()).replace("COPY", copy);
  }

  @Test
  void socketsAreKeptByAReloadAndRemovedAtTheEnd() throws Exception {
    Path file = Files.writeString(folder.resolve("config.yaml"), config("first.jsonl"));
    int reloadPort = CollectorProcess.freePort();
    try (CollectorProcess collector =
            CollectorProcess.startReady(
                "otelcol-core", file, "--reload-endpoint=127.0.0.1:" + reloadPort);
        SocketChannel connection = connect()) {
      Object before = inode();
      assertThat(log(connection, "one")).startsWith("HTTP/1.1 200 OK");

      Files.writeString(file, config("second.jsonl"));
      reload(reloadPort);

      assertThat(log(connection, "two")).startsWith("HTTP/1.1 200 OK");
      assertThat(inode()).isEqualTo(before);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
    }
    assertThat(folder.resolve("first.jsonl")).content().contains("\"one\"").doesNotContain("two");
    assertThat(folder.resolve("second.jsonl")).content().contains("\"two\"");
    assertThat(folder.resolve("in.sock")).doesNotExist();
    assertThat(folder.resolve("out.sock")).doesNotExist();
  }

  private Object inode() throws IOException {
    return Files.readAttributes(folder.resolve("in.sock"), BasicFileAttributes.class).fileKey();
  }

  private SocketChannel connect() throws IOException {
    SocketChannel connection = SocketChannel.open(StandardProtocolFamily.UNIX);
    connection.connect(UnixDomainSocketAddress.of(folder.resolve("in.sock")));
    return connection;
  }

  private static String log(SocketChannel connection, String text) throws IOException {
    String body =
        "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{\"body\":{\"stringValue\":\""
            + text
            + "\"}}]}]}]}";
    String head =
        "POST /v1/logs HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: "
            + body.length()
            + "\r\n\r\n";
    connection.write(ByteBuffer.wrap((head + body).getBytes(StandardCharsets.US_ASCII)));
    return answer(connection);
  }

  /** Reads to the end of the body, which is the empty object. */
  private static String answer(SocketChannel connection) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(1024);
    while (!read.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n{}")
        && connection.read(buffer.clear()) > 0) {
      read.write(buffer.array(), 0, buffer.position());
    }
    return read.toString(StandardCharsets.US_ASCII);
  }

  private static void reload(int port) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/-/reload");
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    var response = HttpClient.newHttpClient().send(post, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }
}
