package dev.ingot.acceptance;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Sends spans, one per request, each with its number as name. */
final class NumberedSpans implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI target;

  NumberedSpans(int port) {
    this.target = URI.create("http://127.0.0.1:" + port + "/v1/traces");
  }

  /** Whether the span was acknowledged. */
  boolean send(int number) {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(Duration.ofSeconds(10))
            .header("content-type", "application/x-protobuf")
            .POST(BodyPublishers.ofByteArray(request(number)))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException interrupt) {
      throw new AssertionError(interrupt);
    }
  }

  private static byte[] request(int number) {
    byte[] id = ByteBuffer.allocate(16).putInt(0, 1).putInt(12, number).array();
    Span span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(id))
            .setSpanId(ByteString.copyFrom(id, 8, 8))
            .setName(Integer.toString(number))
            .build();
    return ExportTraceServiceRequest.newBuilder()
        .addResourceSpans(
            ResourceSpans.newBuilder().addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
        .build()
        .toByteArray();
  }

  /** The client has no end of its own on Java 17. */
  @Override
  public void close() {}
}
