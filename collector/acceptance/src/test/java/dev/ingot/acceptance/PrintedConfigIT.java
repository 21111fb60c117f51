package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.ingot.acceptance.BuiltCollector.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code print-config} prints, beside what the Collector 0.156 printed of the same
 * configurations. Those that need variables or several files are judged without a process, where
 * they are resolved.
 */
class PrintedConfigIT {
  private static final Path ROWS =
      Path.of("../engine/src/test/resources/conformance/golden/confmap.jsonl.gz");

  /** Options, with the section they are in, of which ours says something else, and why. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "sending_queue::sizer", "the Collector prints {} for the word",
          "batch::sizer", "the Collector prints {} for the word",
          "debug::sending_queue", "not known here",
          "memory_limiter::max_gc_interval_when_soft_limited", "not known here",
          "memory_limiter::max_gc_interval_when_hard_limited", "not known here",
          "http::traces_url_path", "as written; the Collector adds a slash",
          "http::read_header_timeout", "there is one here, against slow clients",
          "http::idle_timeout", "there is one here, against slow clients",
          "http::write_timeout", "there is one here, against slow clients");

  /** A number beyond 32 bits, of which the Collector takes the lower ones. */
  private static final String TOO_LARGE = "4294967296";

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  @TempDir private Path folder;

  @Test
  void everyOptionIsPrintedAsTheCollectorPrintsIt() throws Exception {
    List<String> differences = new ArrayList<>();
    int judged = 0;
    try (BuiltCollector collector = BuiltCollector.open("otelcol-core")) {
      for (JsonNode row : rows()) {
        if (needsMore(row)) {
          continue;
        }
        judged++;
        Verdict verdict = collector.run(arguments(row));
        JsonNode expected = common("", yaml.readTree(row.path("expect_config").asText()));
        JsonNode printed = common("", yaml.readTree(verdict.printed()));
        if (!printed.equals(expected)) {
          differences.add(row.path("id") + "\n  " + expected + "\n  " + printed + verdict.said());
        }
      }
    }
    assertThat(judged).isGreaterThan(60);
    assertThat(differences).isEmpty();
  }

  private static boolean needsMore(JsonNode row) {
    return row.path("files").size() != 1
        || row.path("files").toString().contains("$")
        || row.path("files").toString().contains(TOO_LARGE)
        || row.path("args").toString().matches(".*(\\$|env:).*");
  }

  private List<JsonNode> rows() throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ROWS)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        if (row.has("expect_config")) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private String[] arguments(JsonNode row) throws IOException {
    Map.Entry<String, JsonNode> file = row.path("files").fields().next();
    Path written = Files.writeString(folder.resolve(file.getKey()), file.getValue().asText());
    List<String> arguments = new ArrayList<>(List.of("print-config", "--validate=false"));
    row.path("args")
        .forEach(
            argument ->
                arguments.add(argument.asText().replace(file.getKey(), written.toString())));
    if (!arguments.contains("--mode")) {
      arguments.add("--mode=unredacted");
    }
    return arguments.toArray(new String[0]);
  }

  /** The tree without what is different on purpose. */
  private static JsonNode common(String name, JsonNode node) {
    if (node instanceof ObjectNode map) {
      List<String> keys = new ArrayList<>();
      map.fieldNames().forEachRemaining(keys::add);
      for (String key : keys) {
        if (DIFFERENT.containsKey(name + "::" + key)) {
          map.remove(key);
        } else {
          common(key.replaceAll("/.*", ""), map.get(key));
        }
      }
    }
    return node;
  }
}
