package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentId;
import dev.ingot.component.Host;
import dev.ingot.component.SharedResources;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.drop.DropLedger;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.pipeline.GraphPlan;
import dev.ingot.engine.pipeline.PipelineGraph;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.SettingsReader;
import dev.ingot.engine.status.StatusBoard;
import dev.ingot.engine.telemetry.trace.OwnTracer;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.engine.thread.ThreadPerTask;
import dev.ingot.problem.Problems;
import dev.ingot.telemetry.Signal;
import dev.ingot.testkit.FakeScheduler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a graph counts what goes from component to component. */
class CountedGraphTest {
  private static final String CONFIGURATION =
      """
      receivers: {nop: }
      processors: {nop: }
      exporters: {nop: }
      connectors: {mockforward: }
      service:
        pipelines:
          traces/in: {receivers: [nop], processors: [nop], exporters: [mockforward]}
          traces/out: {receivers: [mockforward], exporters: [nop]}
      """;

  private final FakeComponents fakes = new FakeComponents();

  private record NoExtensions() implements Host {
    @Override
    public <E> Optional<E> extension(ComponentId id, Class<E> type) {
      return Optional.empty();
    }
  }

  private static ComponentEnvironment environment(MetricRegistry metrics) {
    CollectorLog log =
        new CollectorLog(LogSettings.DEFAULT, new StringBuilder(), InstantSource.system());
    FakeScheduler scheduler = new FakeScheduler();
    return new ComponentEnvironment(
        new BuildInfo("otelcol", "", "1.0.0"),
        log,
        scheduler,
        ThreadPerTask.create(log.logger()),
        new StatusBoard((component, cause) -> {}),
        new SharedResources(),
        new DropLedger(),
        metrics,
        new OwnTracer(TracesSettings.DEFAULT, scheduler, () -> 1));
  }

  /** What is counted of one request, by metric; the series of it without what is known anyway. */
  private Map<String, List<String>> counted(FeatureGates gates) throws Exception {
    Problems problems = new Problems();
    CollectorSettings settings =
        new SettingsReader(RegistryAccess.of(fakes.registry()), gates)
            .read(Configs.tree(CONFIGURATION), problems)
            .orElseThrow(() -> new AssertionError(problems.toString()));
    MetricsSettings own = settings.telemetry().own().metrics();
    MetricRegistry metrics = new MetricRegistry(MetricLevel.BASIC, Views.NONE, own.pipelines());
    GraphPlan plan =
        GraphPlan.of(settings.pipelines(), settings.components(), problems).orElseThrow();
    PipelineGraph graph = PipelineGraph.create(plan, settings.components(), environment(metrics));
    graph.start(new NoExtensions());
    fakes.receivers().get(0).send(Signal.TRACES);
    graph.stop();
    Map<String, List<String>> series = new TreeMap<>();
    for (Reading reading : metrics.read()) {
      List<String> points = new ArrayList<>();
      reading.points().stream()
          .filter(point -> !point.value().isNothing())
          .forEach(point -> points.add(point.attributes().values().toString()));
      if (PipelineCounts.isOne(reading.metric()) && !points.isEmpty()) {
        series.put(reading.metric().name(), points);
      }
    }
    return series;
  }

  @Test
  void everyComponentIsCountedWhenTheGateIsOn() throws Exception {
    FeatureGates gates =
        FeatureGates.defaults().with(FeatureGate.PIPELINE_TELEMETRY.id(), new ArrayList<>());
    assertThat(counted(gates))
        .isEqualTo(
            Map.of(
                "otelcol.receiver.produced.items",
                List.of("[nop, receiver, traces, success]"),
                "otelcol.processor.consumed.items",
                List.of("[nop, processor, traces/in, traces, success]"),
                "otelcol.processor.produced.items",
                List.of("[nop, processor, traces/in, traces, success]"),
                "otelcol.connector.consumed.items",
                List.of("[mockforward, connector, traces, traces, success]"),
                "otelcol.connector.produced.items",
                List.of("[mockforward, connector, traces, traces, success, traces/out]"),
                "otelcol.exporter.consumed.items",
                List.of("[nop, exporter, traces, success]")));
  }

  @Test
  void nothingIsCountedOtherwise() throws Exception {
    assertThat(counted(FeatureGates.defaults())).isEmpty();
  }
}
