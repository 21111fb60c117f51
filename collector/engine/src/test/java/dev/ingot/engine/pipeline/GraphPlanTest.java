package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.SettingsReader;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphPlanTest {
  private final Registry registry = RegistryAccess.of(new FakeComponents().registry());

  private String problemsOf(String yaml) {
    Problems problems = new Problems();
    CollectorSettings settings =
        new SettingsReader(registry, FeatureGates.defaults())
            .read(Configs.tree(yaml), problems)
            .orElseThrow(() -> new AssertionError(problems.toString()));
    assertThat(GraphPlan.of(settings.pipelines(), settings.components(), problems)).isEmpty();
    return problems.toString();
  }

  @Test
  void tellsOfEveryWrongUseWhereItStands() {
    assertThat(
            problemsOf(
                """
                receivers: {nop: , bf: }
                exporters: {nop: , bf: }
                connectors: {mockforward: }
                service:
                  pipelines:
                    traces: {receivers: [nop, bf], exporters: [bf, mockforward]}
                    logs: {receivers: [mockforward], exporters: [nop]}
                """))
        .isEqualTo(
            """
            config.yaml:6:31  SVC-014  failed to build pipelines: failed to create "bf" receiver for data type "traces": telemetry type is not supported
                it supports no signal
            config.yaml:6:48  SVC-014  failed to build pipelines: failed to create "bf" exporter for data type "traces": telemetry type is not supported
                it supports no signal
            config.yaml:6:52  SVC-014  failed to build pipelines: connector "mockforward" used as exporter in [traces] pipeline but not used in any supported receiver pipeline
                use the connector as exporter of one pipeline and as receiver of another, for signals that it joins""");
  }

  @Test
  void listsAllPipelinesOfAnUnusedConnector() {
    assertThat(
            problemsOf(
                """
                receivers: {nop: }
                exporters: {nop: }
                connectors: {mockforward: }
                service:
                  pipelines:
                    traces/b: {receivers: [mockforward], exporters: [nop]}
                    traces/a: {receivers: [mockforward], exporters: [nop]}
                    logs: {receivers: [nop], exporters: [nop]}
                """))
        .contains(
            "connector \"mockforward\" used as receiver in [traces/a traces/b] pipeline but not"
                + " used in any supported exporter pipeline");
  }

  @Test
  void aCycleIsReportedWhereItsConnectorIsAnExporter() {
    assertThat(
            problemsOf(
                """
                receivers: {nop: }
                exporters: {nop: }
                connectors: {mockforward: }
                service:
                  pipelines:
                    traces: {receivers: [nop, mockforward], exporters: [mockforward]}
                """))
        .isEqualTo(
            """
            config.yaml:6:57  SVC-014  failed to build pipelines: cycle detected: connector "mockforward" (traces to traces) -> connector "mockforward" (traces to traces)
                remove one of these connectors from the exporters of its pipeline""");
  }

  @Test
  void sortsGraphsDeeperThanTheStack() {
    Map<Integer, Set<Integer>> chain = new LinkedHashMap<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.put(i, Set.of(i + 1));
      expected.add(i);
    }
    expected.add(100_000);
    TopologicalOrder<Integer> sorting = new TopologicalOrder<>(chain);
    assertThat(sorting.cycle()).isEmpty();
    assertThat(sorting.order()).isEqualTo(expected);
  }

  @Test
  void findsTheNodesOfACycleAndNoOthers() {
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    edges.put("in", Set.of("a"));
    edges.put("a", Set.of("b"));
    edges.put("b", Set.of("a"));
    assertThat(new TopologicalOrder<>(edges).cycle()).containsExactly("a", "b");
  }
}
