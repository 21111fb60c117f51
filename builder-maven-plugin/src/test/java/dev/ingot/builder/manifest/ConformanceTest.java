package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads manifests of other projects, and probes, as expected.jsonl says. */
class ConformanceTest {
  private static final Pattern LOCAL = Pattern.compile("\\bpath: (\\./[^\\s,}]+)");

  @TempDir Path folder;

  static Stream<String> rows() throws IOException {
    return resource("expected.jsonl").lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowComesOutAsExpected(String row) throws IOException {
    MapNode expected = parse(row);
    String file = text(expected, "file").orElseThrow();
    assumeFalse(file.equals("invalid/probe-wrongkind.yaml"), "held by BuildPlanTest");
    Problems problems = new Problems();

    Optional<Manifest> manifest = ManifestReader.read(lay(file), file, problems);

    assertThat(manifest.isPresent())
        .as(problems.toString())
        .isEqualTo(text(expected, "ours").orElseThrow().equals("ok"));
    assertThat(problems.hasErrors()).isEqualTo(manifest.isEmpty());
    manifest.ifPresent(found -> assertCounts(found, expected));
  }

  private static void assertCounts(Manifest manifest, MapNode expected) {
    if (!(expected.get("counts") instanceof MapNode counts)) {
      return;
    }
    Map<String, Long> wanted = new TreeMap<>();
    counts.entries().forEach((kind, entry) -> wanted.put(kind, number(entry.value())));
    Map<String, Long> listed = new TreeMap<>();
    manifest.components().forEach(found -> listed.merge(found.kind().section(), 1L, Long::sum));
    assertThat(listed).isEqualTo(wanted);
    assertThat(
            manifest.components().stream()
                .filter(component -> component.kind() != ComponentKind.PROVIDER)
                .count())
        .isEqualTo(number(node(expected, "components")));
    assertThat(manifest.ignoredGoLines())
        .filteredOn(line -> !line.startsWith("telemetry: "))
        .hasSize((int) (number(node(expected, "replaces")) + number(node(expected, "excludes"))));
  }

  private Path lay(String file) throws IOException {
    String manifest = resource(file);
    Path directory = Files.createDirectories(folder.resolve("distribution"));
    if (file.startsWith("valid/")) {
      for (Matcher local = LOCAL.matcher(manifest); local.find(); ) {
        Files.createDirectories(directory.resolve(local.group(1)));
      }
    }
    return Files.writeString(directory.resolve("manifest.yaml"), manifest);
  }

  private static MapNode parse(String row) {
    Problems problems = new Problems();
    return (MapNode) YamlReader.read("expected.jsonl", row, problems).orElseThrow();
  }

  private static Optional<String> text(MapNode row, String key) {
    return row.get(key) instanceof ScalarNode scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static Node node(MapNode row, String key) {
    return row.entries().get(key).value();
  }

  private static long number(Node node) {
    return Long.parseLong(((ScalarNode) node).text());
  }

  private static String resource(String name) throws IOException {
    String path = "/conformance/manifests/" + name;
    try (InputStream in = ConformanceTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
