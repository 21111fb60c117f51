package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.client.GrpcClient;
import dev.ingot.transport.client.GrpcClientConfig;
import dev.ingot.transport.client.GrpcClientConfigBinder;
import dev.ingot.transport.client.GrpcResponse;
import dev.ingot.transport.server.GrpcServerConfig;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GrpcDoorTest {
  private static final String TRACES =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";
  private static final String METRICS =
      "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
  private static final String LOGS = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
  private static final String PROFILES =
      "/opentelemetry.proto.collector.profiles.v1development.ProfilesService/Export";

  private Fixture fixture;
  private final TestContext context = new TestContext();
  private GrpcClient client;

  @BeforeEach
  void start() throws StartException {
    connect(Fixture.start());
  }

  private void connect(Fixture started) throws StartException {
    fixture = started;
    GrpcClientConfig config =
        ConfigText.bind(
            new GrpcClientConfigBinder(),
            "endpoint: http://" + fixture.grpcEndpoint() + "\ncompression: none");
    client = GrpcClient.open(config, context.of(ComponentKind.EXPORTER, "client"));
  }

  @AfterEach
  void stop() {
    client.close();
    context.shared().stop();
    fixture.close();
  }

  @Test
  void everySignalIsTaken() {
    Telemetry traces = Samples.traces(0, 3);
    assertOk(call(TRACES, traces.segments()));
    assertOk(call(METRICS, Samples.metrics(0, 4).segments()));
    assertOk(call(LOGS, Samples.logs(0, 5).segments()));
    assertOk(call(PROFILES, Samples.profiles(0, 6).segments()));
    assertThat(fixture.traces.taken().get(0).toByteArray()).isEqualTo(traces.toByteArray());
    assertThat(fixture.traces.taken().get(0).metadata().clientAddress()).startsWith("127.0.0.1:");
    assertThat(fixture.metrics.itemCount()).isEqualTo(4);
    assertThat(fixture.logs.itemCount()).isEqualTo(5);
    assertThat(fixture.profiles.itemCount()).isEqualTo(6);
  }

  @Test
  void anEmptyRequestIsTakenWithoutBotheringThePipeline() {
    fixture.traces.refuseNext(ConsumeException.permanent("never asked"));
    assertOk(call(TRACES, List.of()));
  }

  @Test
  void malformedRequestsAreTheSendersErrorAndTheReceiverLives() {
    GrpcResponse answer = call(TRACES, segments(new byte[] {10, 5, 1}));
    assertThat(answer.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
    assertThat(answer.message()).isNotEmpty();
    everySignalIsTaken();
  }

  @Test
  void refusalsBecomeTheStatusThatTheySay() {
    assertRefused(ConsumeException.retryable("queue full"), GrpcStatus.UNAVAILABLE);
    assertRefused(ConsumeException.permanent("no such thing"), GrpcStatus.INTERNAL);
    assertRefused(
        ConsumeException.permanent("who?").withStatus(GrpcStatus.UNAUTHENTICATED),
        GrpcStatus.UNAUTHENTICATED);
  }

  private void assertRefused(ConsumeException refusal, GrpcStatus status) {
    fixture.logs.refuseNext(refusal);
    GrpcResponse answer = call(LOGS, Samples.logs(0, 1).segments());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.message()).isEqualTo(refusal.getMessage());
    assertThat(answer.retryAfter()).isEmpty();
  }

  @Test
  void theTimeToWaitIsToldToTheSender() {
    fixture.logs.refuseNext(
        ConsumeException.retryable("later").withRetryAfter(Duration.ofMillis(1500)));
    assertThat(call(LOGS, Samples.logs(0, 1).segments()).retryAfter())
        .contains(Duration.ofMillis(1500));
  }

  @Test
  void aSignalWithoutPipelineIsUnimplemented() throws Exception {
    stop();
    connect(Fixture.withoutLogs());
    GrpcResponse answer = call(LOGS, Samples.logs(0, 1).segments());
    assertThat(answer.status()).isEqualTo(GrpcStatus.UNIMPLEMENTED);
    assertThat(answer.message())
        .isEqualTo("unknown service opentelemetry.proto.collector.logs.v1.LogsService");
    assertThat(call(TRACES.replace("Export", "Import"), List.of()).message())
        .isEqualTo(
            "unknown method Import for service"
                + " opentelemetry.proto.collector.trace.v1.TraceService");
  }

  @Test
  void messagesOverFourMebibytesAreRefused() {
    GrpcResponse answer = call(TRACES, segments(new byte[(4 << 20) + 1]));
    assertThat(answer.status()).isEqualTo(GrpcStatus.RESOURCE_EXHAUSTED);
    assertThat(answer.message())
        .isEqualTo("grpc: received message larger than max (4194305 vs. 4194304)");
  }

  @Test
  void theSenderWaitsWhileThePipelineDoes() throws Exception {
    fixture.traces.close();
    CompletableFuture<GrpcResponse> waiting = begin(TRACES, Samples.traces(0, 1).segments());
    fixture.traces.awaitWaiting(1);
    assertOk(call(LOGS, Samples.logs(0, 1).segments()));
    assertThat(waiting).isNotDone();
    fixture.traces.open();
    assertOk(waiting.get(10, TimeUnit.SECONDS));
  }

  @Test
  void whatIsInFlightIsAnsweredBeforeTheReceiverStops() throws Exception {
    fixture.traces.close();
    CompletableFuture<GrpcResponse> waiting = begin(TRACES, Samples.traces(0, 1).segments());
    fixture.traces.awaitWaiting(1);
    Thread stopping = new Thread(fixture::close);
    stopping.start();
    fixture.traces.open();
    assertOk(waiting.get(10, TimeUnit.SECONDS));
    stopping.join(10_000);
    assertThat(stopping.isAlive()).isFalse();
    assertThat(fixture.context.status().reports()).isEmpty();
  }

  @Test
  void theEndpointsAreLogged() {
    assertThat(fixture.context.logger().texts(Logger.Level.INFO))
        .containsExactly("Starting GRPC server", "Starting HTTP server");
  }

  @Test
  void aPortInUseKeepsTheReceiverFromStarting() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String endpoint = "127.0.0.1:" + taken.getLocalPort();
      assertThatThrownBy(() -> Fixture.start(GrpcServerConfig.at(endpoint), Fixture.http(1 << 20)))
          .isInstanceOf(StartException.class)
          .hasMessage("listen tcp " + endpoint + ": bind: address already in use");
    }
  }

  private GrpcResponse call(String path, List<Segment> message) {
    return client.call(path, message, Map.of(), Duration.ofSeconds(10));
  }

  private CompletableFuture<GrpcResponse> begin(String path, List<Segment> message) {
    return client.begin(path, message, Map.of(), Duration.ofSeconds(10));
  }

  private static List<Segment> segments(byte[] bytes) {
    return List.of(new Segment(bytes, 0, bytes.length, 0, true));
  }

  private static void assertOk(GrpcResponse answer) {
    assertThat(answer.message()).isEmpty();
    assertThat(answer.status()).isEqualTo(GrpcStatus.OK);
    assertThat(answer.payload()).isEmpty();
  }
}
