package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.RegistryAccess;
import dev.ingot.engine.fake.Configs;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.Rows;
import dev.ingot.engine.fake.Rows.Row;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Runs the configurations of {@code conformance/collector-configs/core-validate.jsonl}. */
class ValidateConformanceTest {
  /** Names a component twice over, which gives further problems beside the one stated. */
  private static final List<String> WITH_MORE =
      List.of("ambiguous-connector-name-as-receiver", "ambiguous-connector-name-as-exporter");

  static List<Row> rows() {
    return Rows.read("collector-configs/core-validate.jsonl");
  }

  @Test
  void hasAllRows() {
    assertThat(rows()).hasSize(17);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatTheCollectorSays(Row row) {
    Map<String, Object> expect = row.map("expect");
    List<String> messages = messages(row);
    if (expect.containsKey("ok")) {
      assertThat(messages).isEmpty();
    } else if (expect.containsKey("error_equals") && WITH_MORE.contains(row.toString())) {
      assertThat(messages).contains(expect.get("error_equals").toString());
    } else if (expect.containsKey("error_equals")) {
      assertThat(messages).containsExactly(expect.get("error_equals").toString());
    } else {
      assertThat(messages).isNotEmpty();
    }
  }

  private static List<String> messages(Row row) {
    FakeComponents fakes = new FakeComponents();
    Registry registry = RegistryAccess.of(fakes.registry());
    FeatureGates gates = FeatureGates.defaults();
    for (String each : row.list("feature_gates")) {
      gates = gates.with(each, new ArrayList<>());
    }
    Problems problems = new Problems();
    new SettingsReader(registry, gates).read(Configs.tree(yaml(row)), problems);
    return problems.sorted().stream().map(Problem::message).toList();
  }

  /** The configuration; components with errors are told to have them. */
  @SuppressWarnings("unchecked")
  private static String yaml(Row row) {
    Map<String, Object> config = row.map("config");
    row.map("component_errors")
        .forEach(
            (path, text) -> {
              String[] parts = path.split("::");
              Map<String, Object> section = (Map<String, Object>) config.get(parts[0]);
              section.put(ComponentId.parse(parts[1]).toString(), Map.of("fail", text));
            });
    return new Yaml().dump(config);
  }
}
