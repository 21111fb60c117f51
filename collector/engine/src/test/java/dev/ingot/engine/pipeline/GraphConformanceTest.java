package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.StartException;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.FakeExporter;
import dev.ingot.engine.fake.FakeReceiver;
import dev.ingot.engine.fake.Rows;
import dev.ingot.engine.pipeline.GraphNode.ExporterNode;
import dev.ingot.engine.pipeline.GraphNode.ProcessorNode;
import dev.ingot.engine.pipeline.GraphNode.ReceiverNode;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.telemetry.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code conformance/graph}; its README is the judge. */
class GraphConformanceTest {
  /** A configuration with these is refused before the graph: see {@code SettingsReaderTest}. */
  private static final Set<String> UNKNOWN_TYPES =
      Set.of("unknown_processor_factory", "unknown_connector_factory");

  private final FakeComponents fakes = new FakeComponents();
  private final Registry registry = RegistryAccess.of(fakes.registry());

  static List<GraphRow> buildErrors() {
    return rows("build-errors").stream()
        .filter(each -> !UNKNOWN_TYPES.contains(each.toString()))
        .toList();
  }

  static List<GraphRow> topologies() {
    return rows("topologies");
  }

  static List<GraphRow> instances() {
    return rows("instances");
  }

  static List<GraphRow> routers() {
    return rows("router");
  }

  private static List<GraphRow> rows(String file) {
    return Rows.read("graph/" + file + ".jsonl").stream().map(GraphRow::new).toList();
  }

  @Test
  void leavesOutOnlyUnknownTypes() {
    assertThat(buildErrors()).hasSize(28);
    assertThat(topologies()).hasSize(18);
    assertThat(instances()).hasSize(2);
    assertThat(routers()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("buildErrors")
  void refusesWithTheCollectorsWords(GraphRow row) {
    Problems problems = new Problems();
    assertThat(GraphPlan.of(row.pipelines(), row.listed(registry), problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .containsExactly(
            "failed to build pipelines: " + row.row().map("expect").get("error_equals"));
  }

  @ParameterizedTest
  @MethodSource("topologies")
  void handsEveryItemToEveryExporterBehindIt(GraphRow row) throws Exception {
    PipelineGraph graph = create(row);
    graph.start(TestEnvironment.host());
    for (FakeReceiver receiver : fakes.receivers()) {
      for (Signal<?> signal : Signal.ALL) {
        receiver.send(signal);
      }
    }
    graph.stop();
    int expected = (int) row.row().map("expect").get("per_exporter");
    assertThat(fakes.exporters()).isNotEmpty();
    for (FakeExporter exporter : fakes.exporters()) {
      assertThat(exporter.items().values()).isNotEmpty().containsOnly(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("instances")
  void plansAsManyStepsAsTheCollector(GraphRow row) {
    GraphPlan plan =
        GraphPlan.of(row.pipelines(), row.named(registry), new Problems()).orElseThrow();
    Map<String, Integer> steps = new HashMap<>();
    for (GraphNode node : plan.order()) {
      if (node instanceof ReceiverNode receiver) {
        steps.merge(receiver.id().toString(), 1, Integer::sum);
      } else if (node instanceof ProcessorNode processor) {
        steps.merge(processor.id().toString(), 1, Integer::sum);
      } else if (node instanceof ExporterNode exporter) {
        steps.merge(exporter.id().toString(), 1, Integer::sum);
      }
    }
    assertThat(steps).isEqualTo(row.row().map("expect").get("instances"));
    assertThat(plan.order()).hasSize((int) row.row().map("expect").get("graph_nodes"));
  }

  @ParameterizedTest
  @MethodSource("routers")
  void routesToThePipelinesThatAConnectorChooses(GraphRow row) throws Exception {
    Signal<?> signal = PipelineId.signal(row.row().text("signal")).orElseThrow();
    PipelineGraph graph = create(row);
    graph.start(TestEnvironment.host());
    boolean right = true;
    for (Object value : (List<?>) row.row().fields().get("steps")) {
      Map<String, Object> step = GraphRow.castMap(value);
      for (int i = 0; i < (int) step.get("send"); i++) {
        fakes.routes().add(Set.of(right ? "right" : "left"));
        right = !right;
        fakes.receivers().get(0).send(signal);
      }
      assertThat(total("exampleexporter/right", signal)).isEqualTo(step.get("right_total"));
      assertThat(total("exampleexporter/left", signal)).isEqualTo(step.get("left_total"));
    }
    graph.stop();
  }

  private int total(String exporter, Signal<?> signal) {
    return fakes.exporters().stream()
        .filter(each -> each.id().equals(exporter))
        .mapToInt(each -> each.items().getOrDefault(signal.id(), 0))
        .sum();
  }

  private PipelineGraph create(GraphRow row) throws StartException {
    Problems problems = new Problems();
    var components = row.named(registry);
    GraphPlan plan =
        GraphPlan.of(row.pipelines(), components, problems)
            .orElseThrow(() -> new AssertionError(problems.toString()));
    return PipelineGraph.create(plan, components, TestEnvironment.create());
  }
}
