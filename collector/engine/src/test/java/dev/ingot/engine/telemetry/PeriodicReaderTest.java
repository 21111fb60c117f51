package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Host;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Counter;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.registry.Makers;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.output.MetricPreference;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.engine.telemetry.output.Temporality;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.Sink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PeriodicReaderTest {
  private static final BuildInfo BUILD = new BuildInfo("otelcol-test", "", "1.2.3");

  private final FakeScheduler scheduler = new FakeScheduler();
  private final RecordingLogger logger = new RecordingLogger();
  private final Sink<Metrics> sink = new Sink<>();
  private final Surroundings around =
      new Surroundings(
          BUILD,
          OwnResource.of(BUILD, Map.of("service.instance.id", Optional.of("one"))),
          logger,
          scheduler,
          PeriodicReaderTest::run,
          new StringBuilder());

  /** Tasks run at once, in the thread that turns the clock. */
  private static Thread run(String name, Runnable task) {
    task.run();
    return Thread.currentThread();
  }

  private OwnTelemetry start(Makers.OfExporter maker) throws StartException {
    return start(new OwnExporter("otlp_http", 1, maker));
  }

  private OwnTelemetry start(OwnExporter exporter) throws StartException {
    PeriodicSettings periodic = new PeriodicSettings(Duration.ofSeconds(60), exporter);
    return OwnTelemetry.start(
        new OwnSettings(
            new MetricsSettings(MetricLevel.BASIC, Optional.of(List.of(periodic)), Views.NONE),
            TracesSettings.DEFAULT,
            List.of(),
            Map.of()),
        around,
        new CollectorLog(LogSettings.DEFAULT, new StringBuilder(), InstantSource.system()));
  }

  private OwnTelemetry start() throws StartException {
    return start(context -> new SinkExporter(sink));
  }

  @Test
  void sendsAtIntervalsAndOnceMoreAtTheEnd() throws Exception {
    try (OwnTelemetry own = start()) {
      assertThat(own.metrics().read()).isNotEmpty();
      assertThat(sink.taken()).isEmpty();
      scheduler.advance(Duration.ofSeconds(60));
      assertThat(sink.taken()).hasSize(1);
      scheduler.advance(Duration.ofSeconds(59));
      assertThat(sink.taken()).hasSize(1);
      scheduler.advance(Duration.ofSeconds(1));
      assertThat(sink.taken()).hasSize(2);
    }
    assertThat(sink.taken()).hasSize(3);
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void sendsWhatIsMeasuredAsOtlp() throws Exception {
    try (OwnTelemetry own = start()) {
      own.metrics()
          .meter()
          .with("exporter", "otlp")
          .counter(Metric.counter("otelcol_sent", "Sent", "{items}"))
          .add(7);
      own.metrics().meter().observe(Metric.upDown("otelcol_held", "", "1"), () -> -2);
      own.metrics().meter().observeFraction(Metric.gauge("otelcol_share", "", "1"), () -> 0.5);
      own.metrics().meter().histogram(Metric.histogram("otelcol_sizes", "", "By", 10)).record(11);
      scheduler.advance(Duration.ofSeconds(60));
    }
    assertThat(json(sink.taken().get(0)))
        .contains(
            "\"resource\":{\"attributes\":["
                + "{\"key\":\"service.instance.id\",\"value\":{\"stringValue\":\"one\"}},"
                + "{\"key\":\"service.name\",\"value\":{\"stringValue\":\"otelcol-test\"}},"
                + "{\"key\":\"service.version\",\"value\":{\"stringValue\":\"1.2.3\"}}]}",
            "\"scope\":{\"name\":\"dev.ingot.collector\"}",
            "\"name\":\"otelcol_sent\"",
            "\"asInt\":\"7\"",
            "\"isMonotonic\":true",
            "\"asInt\":\"-2\"",
            "\"asDouble\":0.5",
            "\"bucketCounts\":[\"0\",\"1\"],\"explicitBounds\":[10]",
            "\"key\":\"exporter\",\"value\":{\"stringValue\":\"otlp\"}");
  }

  @Test
  void aRefusalIsLoggedAndTheNextSendingTakesPlace() throws Exception {
    try (OwnTelemetry own = start()) {
      sink.refuseNext(ConsumeException.retryable("backend is down"));
      scheduler.advance(Duration.ofSeconds(60));
      assertThat(logger.texts(Level.WARN)).containsExactly("Own metrics were not sent");
      assertThat(logger.messages().get(0).fields())
          .containsEntry("error", "backend is down")
          .containsKey("metric points");
      scheduler.advance(Duration.ofSeconds(60));
      assertThat(sink.taken()).hasSize(1);
      assertThat(own.metrics().read()).isNotEmpty();
    }
  }

  @Test
  void deltasSayWhatCameSinceTheLastSendingThatArrived() throws Exception {
    OwnExporter exporter =
        new OwnExporter(
            "otlp_http",
            1,
            new MetricPreference(Temporality.DELTA, false),
            context -> new SinkExporter(sink));
    try (OwnTelemetry own = start(exporter)) {
      Counter sent = own.metrics().meter().counter(Metric.counter("otelcol_sent", "", "{items}"));
      sent.add(7);
      scheduler.advance(Duration.ofSeconds(60));
      sent.add(2);
      sink.refuseNext(ConsumeException.retryable("backend is down"));
      scheduler.advance(Duration.ofSeconds(60));
      sent.add(3);
      scheduler.advance(Duration.ofSeconds(60));
    }
    assertThat(json(sink.taken().get(0)))
        .contains(
            "\"name\":\"otelcol_sent\",\"unit\":\"{items}\",\"sum\":{\"dataPoints\":[{"
                + "\"timeUnixNano\":\"60000000000\",\"asInt\":\"7\"}],"
                + "\"aggregationTemporality\":1,\"isMonotonic\":true}");
    assertThat(json(sink.taken().get(1)))
        .contains(
            "\"startTimeUnixNano\":\"60000000000\",\"timeUnixNano\":\"180000000000\",\"asInt\":\"5\"}");
  }

  @Test
  void anExporterThatDoesNotStartIsAnErrorOfTheStart() {
    assertThatThrownBy(() -> start(context -> new BrokenExporter()))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to create meter provider: exporter otlp_http: no such certificate");
  }

  private static String json(Telemetry telemetry) throws Exception {
    return new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
  }

  @Test
  void aBugOfTheExporterDoesNotEndTheSending() throws Exception {
    Sink<Metrics> later = new Sink<>();
    AtomicBoolean failed = new AtomicBoolean();
    Consumer<Metrics> once =
        metrics -> {
          if (failed.compareAndSet(false, true)) {
            throw new IllegalStateException("a bug");
          }
          later.consume(metrics);
        };
    try (OwnTelemetry own = start(context -> new SinkExporter(once))) {
      assertThat(own.metrics().read()).isNotEmpty();
      assertThatThrownBy(() -> scheduler.advance(Duration.ofSeconds(60))).hasMessage("a bug");
      scheduler.advance(Duration.ofSeconds(60));
      assertThat(later.taken()).hasSize(1);
    }
  }

  private record SinkExporter(Consumer<Metrics> sink) implements Exporter {
    @Override
    @SuppressWarnings("unchecked")
    public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
      assertThat(signal).isEqualTo(Signal.METRICS);
      return (Consumer<T>) sink;
    }
  }

  private record BrokenExporter() implements Exporter {
    @Override
    public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
      return telemetry -> {};
    }

    @Override
    public void start(Host host) throws StartException {
      throw new StartException("no such certificate");
    }
  }
}
