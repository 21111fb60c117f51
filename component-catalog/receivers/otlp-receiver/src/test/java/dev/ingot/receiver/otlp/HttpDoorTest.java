package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.Samples;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.rpc.RpcStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpDoorTest {
  private static final String PROTO = "application/x-protobuf";
  private static final String JSON = "application/json";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Fixture fixture;

  @BeforeEach
  void start() throws StartException {
    fixture = Fixture.start();
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @Test
  void everySignalIsTakenAsProtobuf() throws Exception {
    Telemetry traces = Samples.traces(0, 3);
    assertOk(post("/v1/traces", PROTO, traces.toByteArray()), PROTO, "");
    assertOk(post("/v1/metrics", PROTO, Samples.metrics(0, 4).toByteArray()), PROTO, "");
    assertOk(post("/v1/logs", PROTO, Samples.logs(0, 5).toByteArray()), PROTO, "");
    byte[] profiles = Samples.profiles(0, 6).toByteArray();
    assertOk(post("/v1development/profiles", PROTO, profiles), PROTO, "");
    assertThat(fixture.traces.taken().get(0).toByteArray()).isEqualTo(traces.toByteArray());
    assertThat(fixture.metrics.itemCount()).isEqualTo(4);
    assertThat(fixture.logs.itemCount()).isEqualTo(5);
    assertThat(fixture.profiles.itemCount()).isEqualTo(6);
  }

  @Test
  void everySignalIsTakenAsJson() throws Exception {
    Telemetry traces = Samples.traces(0, 3);
    assertOk(post("/v1/traces", JSON, OtlpJson.toJson(traces)), JSON, "{}");
    assertOk(post("/v1/metrics", JSON, OtlpJson.toJson(Samples.metrics(0, 4))), JSON, "{}");
    assertOk(post("/v1/logs", JSON, OtlpJson.toJson(Samples.logs(0, 5))), JSON, "{}");
    byte[] profiles = OtlpJson.toJson(Samples.profiles(0, 6));
    assertOk(post("/v1development/profiles", JSON, profiles), JSON, "{}");
    assertThat(OtlpJson.toJson(fixture.traces.taken().get(0))).isEqualTo(OtlpJson.toJson(traces));
    assertThat(fixture.metrics.itemCount()).isEqualTo(4);
    assertThat(fixture.logs.itemCount()).isEqualTo(5);
    assertThat(fixture.profiles.itemCount()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "Application/JSON",
        "application/json ;a=b",
        "application/json; a=\"b; c\";d=e;"
      })
  void contentTypesMayHaveParameters(String type) throws Exception {
    assertOk(post("/v1/logs", type, OtlpJson.toJson(Samples.logs(0, 1))), JSON, "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; x", "application/json;;", "application/json; a=b; A=c"})
  void brokenParametersMakeItAnotherType(String type) throws Exception {
    assertThat(post("/v1/logs", type, OtlpJson.toJson(Samples.logs(0, 1))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void anEmptyRequestIsTakenWithoutBotheringThePipeline() throws Exception {
    fixture.traces.refuseNext(ConsumeException.permanent("never asked"));
    assertOk(post("/v1/traces", PROTO, new byte[0]), PROTO, "");
    assertOk(post("/v1/traces", JSON, "{}".getBytes(StandardCharsets.US_ASCII)), JSON, "{}");
  }

  @Test
  void headersGoWithTheTelemetry() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(fixture.url("/v1/traces"))
            .header("Content-Type", PROTO)
            .header("X-Tenant", "a")
            .POST(BodyPublishers.ofByteArray(Samples.traces(0, 1).toByteArray()))
            .build();
    assertThat(client.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    assertThat(fixture.traces.taken().get(0).metadata().header("x-tenant")).containsExactly("a");
  }

  @Test
  void compressedRequestsAreTaken() throws Exception {
    byte[] content = Samples.traces(0, 100).toByteArray();
    for (String coding : List.of("gzip", "zstd", "zlib", "deflate", "snappy")) {
      byte[] body =
          new Compression()
              .encode(
                  Coding.ofHttp(coding).orElseThrow(),
                  Compression.DEFAULT_LEVEL,
                  List.of(new Segment(content, 0, content.length, 0, true)));
      assertOk(send("/v1/traces", PROTO, body, "Content-Encoding", coding), PROTO, "");
    }
    assertThat(fixture.traces.itemCount()).isEqualTo(500);
  }

  @Test
  void whatIsNoOtlpIsAnsweredInPlainText() throws Exception {
    assertText(
        post("/v1/traces", "text/plain", new byte[0]),
        415,
        "415 unsupported media type, supported: [application/json, application/x-protobuf]");
    assertText(
        client.send(
            HttpRequest.newBuilder(fixture.url("/v1/traces")).GET().build(),
            BodyHandlers.ofByteArray()),
        405,
        "405 method not allowed, supported: [POST]");
    HttpResponse<byte[]> unknown = post("/v1/nothing", PROTO, new byte[0]);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(text(unknown)).isEqualTo("404 page not found\n");
    assertThat(type(unknown)).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void aSignalWithoutPipelineHasNoPath() throws Exception {
    fixture.close();
    fixture = Fixture.withoutLogs();
    assertThat(post("/v1/logs", PROTO, new byte[0]).statusCode()).isEqualTo(404);
    assertThat(post("/v1/traces", PROTO, new byte[0]).statusCode()).isEqualTo(200);
  }

  @Test
  void malformedRequestsAreAnsweredInTheirEncodingAndTheReceiverLives() throws Exception {
    byte[] cut = Samples.traces(0, 1).toByteArray();
    cut[1]++;
    HttpResponse<byte[]> proto = post("/v1/traces", PROTO, cut);
    assertThat(proto.statusCode()).isEqualTo(400);
    assertThat(type(proto)).isEqualTo(PROTO);
    assertThat(proto.body()).startsWith(8, 3);
    HttpResponse<byte[]> json =
        post("/v1/traces", JSON, "{\"resourceSpans\":".getBytes(StandardCharsets.US_ASCII));
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(type(json)).isEqualTo(JSON);
    assertThat(text(json)).startsWith("{\"code\":3,\"message\":\"").endsWith("\"}");
    everySignalIsTakenAsProtobuf();
  }

  @Test
  void badBodiesAreAnsweredInTheirEncoding() throws Exception {
    HttpResponse<byte[]> gzip =
        send("/v1/traces", JSON, new byte[] {1}, "Content-Encoding", "gzip");
    assertThat(gzip.statusCode()).isEqualTo(400);
    assertThat(text(gzip)).isEqualTo("{\"code\":3,\"message\":\"gzip: unexpected end of data\"}");
    HttpResponse<byte[]> brotli =
        send("/v1/traces", JSON, new byte[] {1}, "Content-Encoding", "br");
    assertThat(brotli.statusCode()).isEqualTo(400);
    assertThat(text(brotli))
        .isEqualTo("{\"code\":3,\"message\":\"unsupported Content-Encoding: br\"}");
    HttpResponse<byte[]> large = post("/v1/traces", JSON, new byte[(1 << 20) + 1]);
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(text(large))
        .isEqualTo("{\"code\":3,\"message\":\"request body is larger than 1048576 bytes\"}");
  }

  @Test
  void refusalsBecomeTheStatusThatTheySay() throws Exception {
    assertRefused(ConsumeException.retryable("queue full"), 503, GrpcStatus.UNAVAILABLE);
    assertRefused(ConsumeException.permanent("no such thing"), 500, GrpcStatus.INTERNAL);
    assertRefused(
        ConsumeException.permanent("bad").withStatus(GrpcStatus.INVALID_ARGUMENT),
        400,
        GrpcStatus.INVALID_ARGUMENT);
    assertRefused(
        ConsumeException.retryable("slow").withStatus(GrpcStatus.RESOURCE_EXHAUSTED),
        429,
        GrpcStatus.RESOURCE_EXHAUSTED);
  }

  private void assertRefused(ConsumeException refusal, int httpStatus, GrpcStatus status)
      throws Exception {
    fixture.traces.refuseNext(refusal);
    HttpResponse<byte[]> response = post("/v1/traces", PROTO, Samples.traces(0, 1).toByteArray());
    assertThat(response.statusCode()).isEqualTo(httpStatus);
    assertThat(response.body()).isEqualTo(RpcStatus.of(status, refusal.getMessage()).toProto());
    assertThat(response.headers().firstValue("retry-after")).isEmpty();
  }

  @Test
  void theTimeToWaitIsInHeaderAndBody() throws Exception {
    fixture.traces.refuseNext(
        ConsumeException.retryable("later").withRetryAfter(Duration.ofMillis(1500)));
    HttpResponse<byte[]> response = post("/v1/traces", JSON, OtlpJson.toJson(Samples.traces(0, 1)));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("retry-after")).contains("2");
    assertThat(text(response))
        .isEqualTo(
            "{\"code\":14,\"message\":\"later\",\"details\":[{\"@type\":"
                + "\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"1.5s\"}]}");
  }

  @Test
  void theSenderWaitsWhileThePipelineDoes() throws Exception {
    fixture.traces.close();
    CompletableFuture<HttpResponse<byte[]>> first =
        client.sendAsync(request("/v1/traces", 1), BodyHandlers.ofByteArray());
    CompletableFuture<HttpResponse<byte[]>> second =
        client.sendAsync(request("/v1/traces", 2), BodyHandlers.ofByteArray());
    fixture.traces.awaitWaiting(2);
    assertOk(post("/v1/logs", PROTO, Samples.logs(0, 1).toByteArray()), PROTO, "");
    assertThat(first).isNotDone();
    fixture.traces.open();
    assertOk(first.get(10, TimeUnit.SECONDS), PROTO, "");
    assertOk(second.get(10, TimeUnit.SECONDS), PROTO, "");
    assertThat(fixture.traces.itemCount()).isEqualTo(3);
  }

  @Test
  void whatWaitsAndIsRefusedIsAnsweredToo() throws Exception {
    fixture.traces.close();
    fixture.traces.refuseNext(ConsumeException.retryable("shutting down"));
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request("/v1/traces", 1), BodyHandlers.ofByteArray());
    fixture.traces.awaitWaiting(1);
    fixture.traces.open();
    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
  }

  private HttpRequest request(String path, int items) {
    return HttpRequest.newBuilder(fixture.url(path))
        .header("Content-Type", PROTO)
        .POST(BodyPublishers.ofByteArray(Samples.traces(0, items).toByteArray()))
        .build();
  }

  private HttpResponse<byte[]> post(String path, String type, byte[] body) throws Exception {
    return send(path, type, body);
  }

  private HttpResponse<byte[]> send(String path, String type, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(fixture.url(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void assertOk(HttpResponse<byte[]> response, String type, String body) {
    assertThat(response.statusCode()).as(() -> text(response)).isEqualTo(200);
    assertThat(type(response)).isEqualTo(type);
    assertThat(text(response)).isEqualTo(body);
  }

  private static void assertText(HttpResponse<byte[]> response, int status, String text) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(type(response)).isEqualTo("text/plain");
    assertThat(text(response)).isEqualTo(text);
  }

  private static String type(HttpResponse<byte[]> response) {
    Optional<String> type = response.headers().firstValue("content-type");
    return type.orElse("");
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
