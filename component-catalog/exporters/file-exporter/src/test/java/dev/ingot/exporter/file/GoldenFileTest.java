package dev.ingot.exporter.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines that the Collector's file exporter wrote for the same telemetry. */
class GoldenFileTest {
  static List<String> cases() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            GoldenFileTest.class.getResourceAsStream("/conformance/golden/file-exporter.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCollectorWritesTheSame(String row) throws Exception {
    String[] columns = row.split("\t");
    String line = new String(FileFormat.JSON.encode(read(columns)), StandardCharsets.UTF_8);
    assertThat(line).endsWith("}\n");
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(values(line)).isEqualTo(values(columns[3]));
  }

  private static Telemetry read(String[] columns) throws MalformedTelemetryException {
    Signal<? extends Telemetry> signal =
        Signal.ALL.stream().filter(one -> one.id().equals(columns[1])).findFirst().orElseThrow();
    byte[] json = columns[2].getBytes(StandardCharsets.UTF_8);
    return OtlpJson.parse(signal, json, RequestMetadata.NONE);
  }

  /** JSON is YAML. */
  private static Object values(String json) {
    Problems problems = new Problems();
    return values(YamlReader.read("line", json, problems).orElseThrow());
  }

  private static Object values(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> members = new TreeMap<>();
      map.entries().forEach((name, entry) -> members.put(name, values(entry.value())));
      return members;
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(GoldenFileTest::values).toList();
    }
    Object value = ((ScalarNode) node).value();
    return value instanceof Number number ? number.doubleValue() : String.valueOf(value);
  }
}
