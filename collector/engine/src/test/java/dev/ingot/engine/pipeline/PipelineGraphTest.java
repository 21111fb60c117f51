package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.StartException;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.SettingsReader;
import dev.ingot.problem.Problems;
import dev.ingot.telemetry.Signal;
import org.junit.jupiter.api.Test;

class PipelineGraphTest {
  private static final String FORWARDED =
      """
      receivers:
        nop: %s
      processors:
        nop:
      exporters:
        nop/a: %s
        nop/b:
      connectors:
        mockforward:
      service:
        pipelines:
          traces/in: {receivers: [nop], processors: [nop], exporters: [mockforward, nop/b]}
          traces/out: {receivers: [mockforward], exporters: [nop/a]}
          logs: {receivers: [nop], exporters: [nop/a]}
      """;

  private final FakeComponents fakes = new FakeComponents();

  @Test
  void startsTheFarEndFirstAndStopsReceiversFirst() throws Exception {
    PipelineGraph graph = create(FORWARDED.formatted("", ""));
    graph.start(TestEnvironment.host());
    assertThat(fakes.events())
        .containsExactly(
            "start exporter \"nop/b\"",
            "start exporter \"nop/a\"",
            "start connector \"mockforward\"",
            "start processor \"nop\"",
            "start receiver \"nop\"");
    fakes.events().clear();
    graph.stop();
    assertThat(fakes.events().subList(0, 3))
        .containsExactly(
            "stop receiver \"nop\"", "stop processor \"nop\"", "stop connector \"mockforward\"");
    assertThat(fakes.events().subList(3, 5))
        .containsExactlyInAnyOrder("stop exporter \"nop/a\"", "stop exporter \"nop/b\"");
  }

  @Test
  void makesOneReceiverAndOneExporterForAllSignals() throws Exception {
    create(FORWARDED.formatted("", ""));
    assertThat(fakes.receivers()).hasSize(1);
    assertThat(fakes.receivers().get(0).has(Signal.TRACES)).isTrue();
    assertThat(fakes.receivers().get(0).has(Signal.LOGS)).isTrue();
    assertThat(fakes.receivers().get(0).has(Signal.METRICS)).isFalse();
    assertThat(fakes.exporters())
        .extracting(each -> each.id() + each.items().keySet())
        .containsExactlyInAnyOrder("nop/a[logs, traces]", "nop/b[traces]");
  }

  @Test
  void stopsWhatWasStartedWhenAComponentDoesNotStart() throws Exception {
    PipelineGraph graph =
        create(FORWARDED.formatted("{fail_start: 'listen tcp: address in use'}", ""));
    assertThatThrownBy(() -> graph.start(TestEnvironment.host()))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to start \"nop\" receiver: listen tcp: address in use");
    assertThat(fakes.events())
        .containsExactly(
            "start exporter \"nop/b\"",
            "start exporter \"nop/a\"",
            "start connector \"mockforward\"",
            "start processor \"nop\"",
            "stop receiver \"nop\"",
            "stop processor \"nop\"",
            "stop connector \"mockforward\"",
            "stop exporter \"nop/a\"",
            "stop exporter \"nop/b\"");
    fakes.events().clear();
    graph.stop();
    assertThat(fakes.events()).isEmpty();
  }

  @Test
  void aBugInAComponentIsOneLine() throws Exception {
    PipelineGraph graph = create(FORWARDED.formatted("", "{fail_start: bug}"));
    assertThatThrownBy(() -> graph.start(TestEnvironment.host()))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "failed to start \"nop/a\" exporter: internal error:"
                + " java.lang.IllegalStateException: two lines");
  }

  private PipelineGraph create(String yaml) throws StartException {
    var registry = RegistryAccess.of(fakes.registry());
    Problems problems = new Problems();
    CollectorSettings settings =
        new SettingsReader(registry, FeatureGates.defaults())
            .read(Configs.tree(yaml), problems)
            .orElseThrow(() -> new AssertionError(problems.toString()));
    GraphPlan plan =
        GraphPlan.of(settings.pipelines(), settings.components(), problems)
            .orElseThrow(() -> new AssertionError(problems.toString()));
    return PipelineGraph.create(plan, settings.components(), TestEnvironment.create());
  }
}
