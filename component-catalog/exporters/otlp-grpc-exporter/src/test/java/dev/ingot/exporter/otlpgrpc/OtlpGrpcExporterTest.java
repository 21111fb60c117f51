package dev.ingot.exporter.otlpgrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Histogram;
import dev.ingot.exporter.otlpgrpc.OtlpServer.Received;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.wire.WireWriter;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.RecordingLogger.Message;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.client.GrpcTarget;
import dev.ingot.transport.rpc.RpcStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpGrpcExporterTest {
  private static final String DIRECT = "sending_queue: {enabled: false}\n";
  private static final String ONCE = DIRECT + "retry_on_failure: {enabled: false}\n";

  private final TestContext context = new TestContext();
  private OtlpServer server;
  private Exporter exporter;

  @BeforeEach
  void open() throws StartException {
    server = new OtlpServer();
  }

  @AfterEach
  void close() {
    exporter.stop();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "traces, trace.v1.TraceService",
    "metrics, metrics.v1.MetricsService",
    "logs, logs.v1.LogsService",
    "profiles, profiles.v1development.ProfilesService"
  })
  void everySignalGoesToItsService(String id, String service) throws Exception {
    Signal<?> signal =
        Signal.ALL.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();

    Telemetry sent = sendSample(signal);

    Received received = server.await();
    assertThat(received.service()).isEqualTo("opentelemetry.proto.collector." + service);
    assertThat(received.message()).isEqualTo(sent.toByteArray());
  }

  @Test
  void requestsNameTheSpanThatTheyAreSentIn() throws Exception {
    consumer(ONCE).consume(Samples.traces(0, 1));

    long sending = context.tracer().span("exporter/otlp_grpc/traces").id();
    assertThat(server.await().headers()).containsEntry("parent", List.of("" + sending));
  }

  @Test
  void countsSayWhichServerWasSentTo() throws Exception {
    consumer(ONCE).consume(Samples.traces(0, 2));

    GrpcTarget target = GrpcTarget.parse(server.endpoint());
    assertThat(context.meter().sums())
        .containsEntry(
            "otelcol_exporter_sent_spans{server.address="
                + target.host()
                + ", server.port="
                + target.port()
                + "}",
            2L);
  }

  @Test
  void callsAreMeasuredByTheirAnswer() throws Exception {
    consumer(ONCE).consume(Samples.traces(0, 2));

    GrpcTarget target = GrpcTarget.parse(server.endpoint());
    assertThat(
            context
                .meter()
                .distribution(
                    "rpc.client.call.duration{rpc.method=opentelemetry.proto.collector.trace.v1"
                        + ".TraceService/Export, rpc.response.status_code=OK,"
                        + " rpc.system.name=grpc, server.address="
                        + target.host()
                        + ", server.port="
                        + target.port()
                        + "}")
                .map(Histogram.Distribution::count))
        .contains(1L);
  }

  @ParameterizedTest
  @CsvSource({"gzip", "zstd", "snappy", "none", "''"})
  void everyCompressionArrives(String compression) throws Exception {
    Traces traces = Samples.traces(0, 100);

    consumer(ONCE + "compression: '" + compression + "'").consume(traces);

    assertThat(server.await().message()).isEqualTo(traces.toByteArray());
  }

  @Test
  void queuedTelemetryIsSentBehindTheCallersBack() throws Exception {
    Consumer<Traces> consumer = consumer("");

    assertThat(consumer.tryConsume(Samples.traces(0, 3))).isTrue();

    assertThat(server.await().message()).isEqualTo(Samples.traces(0, 3).toByteArray());
  }

  @Test
  void stopSendsWhatIsQueued() throws Exception {
    Consumer<Traces> consumer = consumer("sending_queue: {batch: {min_size: 1000}}");
    consumer.consume(Samples.traces(0, 3));
    consumer.consume(Samples.traces(3, 2));

    exporter.stop();

    byte[] first = Samples.traces(0, 3).toByteArray();
    byte[] second = Samples.traces(3, 2).toByteArray();
    byte[] message = server.await().message();
    assertThat(message).hasSize(first.length + second.length).startsWith(first).endsWith(second);
  }

  @Test
  void permanentRefusalIsNotRetried() throws Exception {
    server.refuseNext(RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, "no such tenant"));
    Consumer<Traces> consumer = consumer(DIRECT);

    assertThatThrownBy(() -> consumer.consume(Samples.traces(0, 1)))
        .hasMessage("not retryable error: rpc error: code = InvalidArgument desc = no such tenant");
  }

  @Test
  void throttlingServerIsAskedAgainAfterItsDelay() throws Exception {
    server.refuseNext(
        new RpcStatus(
            GrpcStatus.RESOURCE_EXHAUSTED, "too fast", Optional.of(Duration.ofSeconds(20))));
    Consumer<Traces> consumer = consumer(DIRECT);
    CompletableFuture<Void> sent = consumeLater(consumer);
    server.await();

    Await.until("a retry is planned", () -> context.scheduler().pendingTasks() == 1);
    context.scheduler().advance(Duration.ofMillis(19_999));
    assertThat(context.scheduler().pendingTasks()).isEqualTo(1);
    context.scheduler().advance(Duration.ofMillis(1));

    sent.get(10, TimeUnit.SECONDS);
    assertThat(context.logger().messages())
        .containsExactly(
            new Message(
                dev.ingot.component.Logger.Level.INFO,
                "Exporting failed. Will retry the request after interval.",
                Map.of(
                    "error",
                    "rpc error: code = ResourceExhausted desc = too fast",
                    "interval",
                    "20s")));
  }

  @ParameterizedTest
  @CsvSource({
    "traces, dropped_spans",
    "metrics, dropped_data_points",
    "logs, dropped_log_records",
    "profiles, dropped_profiles"
  })
  void partialSuccessIsAWarning(String id, String field) throws Exception {
    server.answer(partialSuccess(2, "two were too old"));
    Signal<?> signal =
        Signal.ALL.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();

    sendSample(signal);

    assertThat(context.logger().messages())
        .containsExactly(
            new Message(
                dev.ingot.component.Logger.Level.WARN,
                "Partial success response",
                Map.of("message", "two were too old", field, 2L)));
    assertThat(context.drops().losses()).containsExactly(id + " partial_success 2");
  }

  @ParameterizedTest
  @CsvSource({"1000, 3", "-1, 0"})
  void noMoreIsCountedAsRejectedThanWasSent(long rejected, int counted) throws Exception {
    server.answer(partialSuccess(rejected, "odd"));

    sendSample(Signal.TRACES);

    assertThat(context.drops().losses())
        .isEqualTo(counted == 0 ? List.of() : List.of("traces partial_success " + counted));
  }

  @Test
  void emptyPartialSuccessIsSilent() throws Exception {
    server.answer(partialSuccess(0, ""));

    consumer(ONCE).consume(Samples.traces(0, 1));

    assertThat(context.logger().messages()).isEmpty();
    assertThat(context.drops().losses()).isEmpty();
  }

  @Test
  void missingCertificateKeepsTheExporterFromStarting() {
    exporter =
        new OtlpGrpcExporterFactory()
            .create(
                context.of(ComponentKind.EXPORTER, "otlp_grpc"),
                config("tls: {ca_file: /no/such/ca.pem}"));

    assertThatThrownBy(() -> exporter.start(context))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to load CA: /no/such/ca.pem: no such file");
    exporter.stop();
    exporter =
        new Exporter() {
          @Override
          public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
            throw new IllegalStateException("not started");
          }
        };
  }

  private <T extends Telemetry> T sendSample(Signal<T> signal) throws Exception {
    T sample = Samples.of(signal, 0, 3);
    consumer(signal, ONCE).consume(sample);
    return sample;
  }

  private Consumer<Traces> consumer(String yaml) throws StartException {
    return consumer(Signal.TRACES, yaml);
  }

  private <T extends Telemetry> Consumer<T> consumer(Signal<T> signal, String yaml)
      throws StartException {
    exporter =
        new OtlpGrpcExporterFactory()
            .create(
                context.of(ComponentKind.EXPORTER, "otlp_grpc"),
                config(yaml + "\ntls: {insecure: true}"));
    Consumer<T> consumer = exporter.consumer(signal);
    exporter.start(context);
    return consumer;
  }

  private OtlpGrpcConfig config(String yaml) {
    return ConfigText.bind(
        new OtlpGrpcConfigBinder(), "endpoint: " + server.endpoint() + "\n" + yaml);
  }

  private static CompletableFuture<Void> consumeLater(Consumer<Traces> consumer) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            consumer.consume(Samples.traces(0, 1));
          } catch (ConsumeException failure) {
            throw new CompletionException(failure);
          }
        });
  }

  private static byte[] partialSuccess(long rejected, String message) {
    WireWriter partial = new WireWriter();
    partial.varint(1, rejected);
    partial.text(2, message);
    WireWriter response = new WireWriter();
    response.bytes(1, partial.toByteArray());
    return response.toByteArray();
  }
}
