package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.FixtureCatalog;
import dev.ingot.builder.plan.KindCheck;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads manifests of other projects, and probes, as expected.jsonl says. */
class ConformanceTest {
  private static final Pattern LOCAL = Pattern.compile("\\bpath: (\\./[^\\s,}]+)");

  /** Knows the exporter of a probe that lists it under receivers. */
  private static final Catalog CATALOG =
      FixtureCatalog.ofIngotAnd(
          FixtureCatalog.component(
              ComponentKind.EXPORTER,
              "foo",
              "com.example:foo-exporter:1.0.0",
              "example.com/exporter/fooexporter"));

  @TempDir Path folder;

  static Stream<String> rows() throws IOException {
    return resource("expected.jsonl").lines();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowComesOutAsExpected(String row) throws IOException {
    MapNode expected = parse(row);
    String file = text(expected, "file").orElseThrow();
    Problems problems = new Problems();

    Optional<Manifest> manifest = ManifestReader.read(lay(file), file, problems);
    manifest.ifPresent(found -> KindCheck.check(found, CATALOG, problems));

    assertThat(problems.hasErrors())
        .as(problems.toString())
        .isEqualTo(text(expected, "ours").orElseThrow().equals("error"));
    if (!problems.hasErrors()) {
      assertCounts(manifest.orElseThrow(), expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bindplane-test-minimal-with-bindplane, 5:3 MAN-003",
    "core-missing-gomod-connectors, 5:5 MAN-015",
    "core-missing-gomod-converters, 5:5 MAN-029",
    "core-missing-gomod-extensions, 5:5 MAN-015",
    "core-missing-gomod-providers, 5:5 MAN-015",
    "core-missing-gomod-receivers, 5:5 MAN-015",
    "core-missing-gomod-telemetry, 5:3 MAN-029",
    "probe-badver, 3:12 MAN-014",
    "probe-caseKey, 1:1 MAN-003; 2:1 MAN-003",
    "probe-empty, 0:0 MAN-002",
    "probe-envx, 1:46 MAN-006",
    "probe-explicitname, 4:5 MAN-018",
    "probe-inj, 2:12 MAN-005",
    "probe-map_not_list, 2:12 MAN-004",
    "probe-missing_gomod, 4:5 MAN-015; 5:5 MAN-015; 7:5 MAN-015; 7:11 MAN-019; 9:3 MAN-029",
    "probe-multidoc, 2:1 YAML-006",
    "probe-nover, 3:12 MAN-012",
    "probe-path_gomod, 4:11 MAN-019; 7:5 MAN-020",
    "probe-path_missing, 4:11 MAN-019",
    "probe-string_list, 3:5 MAN-004",
    "probe-twospace, 3:12 MAN-014",
    "probe-typo_dist, 1:17 MAN-003; 1:52 MAN-003; 1:76 MAN-003; 4:5 MAN-003",
    "probe-typo_top, 2:1 MAN-003",
    "probe-wrongkind, 3:5 PLAN-001",
  })
  void refusalsNameTheirReason(String name, String expected) throws IOException {
    Problems problems = new Problems();
    ManifestReader.read(lay("invalid/" + name + ".yaml"), name, problems)
        .ifPresent(found -> KindCheck.check(found, CATALOG, problems));

    assertThat(
            problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(ConformanceTest::placeAndCode)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  private static String placeAndCode(Problem problem) {
    Location place = problem.location();
    return place.line() + ":" + place.column() + " " + problem.code();
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
