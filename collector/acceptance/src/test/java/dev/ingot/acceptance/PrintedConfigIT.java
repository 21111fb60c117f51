package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code print-config} prints and {@code validate} says, beside what the Collector did with
 * the same configurations, variables and arguments: the rows of version 0.156 that the project was
 * given, and rows of its own that were put to version 0.152.
 */
class PrintedConfigIT {
  private static final Path GIVEN =
      Path.of("../engine/src/test/resources/conformance/golden/confmap.jsonl.gz");
  private static final Path OWN = Path.of("src/test/resources/printed-config.jsonl.gz");

  private final ObjectMapper json = new ObjectMapper();
  private final Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
  private final List<String> differences = new ArrayList<>();
  @TempDir private Path folder;

  @Test
  void everyGivenRowIsPrintedAndJudgedAsTheCollectorDoes() throws Exception {
    assertThat(judge(GIVEN)).isEqualTo(321);
    assertThat(differences).isEmpty();
  }

  @Test
  void soIsEveryRowOfOurs() throws Exception {
    assertThat(judge(OWN)).isGreaterThan(60);
    assertThat(differences).isEmpty();
  }

  private int judge(Path file) throws Exception {
    List<JsonNode> rows = rows(file);
    try (BuiltCollector collector = BuiltCollector.open("otelcol-core")) {
      for (JsonNode row : rows) {
        judge(collector, row);
      }
    }
    return rows.size();
  }

  private void judge(BuiltCollector collector, JsonNode row) throws Exception {
    Map<String, String> environment =
        json.convertValue(
            row.path("env"),
            json.getTypeFactory().constructMapType(Map.class, String.class, String.class));
    List<String> arguments = arguments(row);
    Verdict valid = collector.runWith(environment, command("validate", arguments));
    if (valid.isRight() != row.path("validate_ok").asBoolean()) {
      differences.add(row.path("id") + " validate\n" + valid.said());
    }
    if (row.path("args").toString().indexOf("--mode") < 0) {
      arguments.add("--mode=unredacted");
    }
    Verdict printed = collector.runWith(environment, command("print-config", arguments));
    Object expected = yaml.load(row.path("expect_config").asText());
    if (printed.isRight() != row.has("expect_config")) {
      differences.add(row.path("id") + " print-config\n" + printed.said());
    } else if (printed.isRight() && !Objects.equals(yaml.load(printed.printed()), expected)) {
      differences.add(row.path("id") + "\n" + expected + "\n" + printed.printed());
    }
  }

  private static String[] command(String name, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(name.equals("validate") ? withoutMode(arguments) : arguments);
    return all.toArray(new String[0]);
  }

  private static List<String> withoutMode(List<String> arguments) {
    int mode = arguments.indexOf("--mode");
    List<String> others = new ArrayList<>(arguments);
    if (mode >= 0) {
      others.subList(mode, mode + 2).clear();
    }
    return others;
  }

  private List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }

  /** The arguments of a row, with its files where they were written. */
  private List<String> arguments(JsonNode row) throws IOException {
    List<String> names = new ArrayList<>();
    row.path("files").fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, placed(row.path("files").path(name).asText(), names));
    }
    List<String> arguments = new ArrayList<>();
    row.path("args").forEach(each -> arguments.add(placed(each.asText(), names)));
    return arguments;
  }

  private String placed(String text, List<String> names) {
    String placed = text;
    for (String name : names) {
      placed =
          placed.equals(name)
              ? folder.resolve(name).toString()
              : placed
                  .replace("file:" + name, "file:" + folder.resolve(name))
                  .replace("=" + name, "=" + folder.resolve(name));
    }
    return placed;
  }
}
