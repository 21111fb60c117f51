package dev.ingot.builder.fromconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.fixture.DamagedText;
import dev.ingot.builder.fromconfig.CollectorConfig.ConfigFile;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Configurations of other projects: valid ones are understood, others never end in an exception.
 */
class ConfigCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/conformance/collector-configs");
  private static final Catalog CATALOG = Catalog.load();

  @TempDir Path folder;
  private final Problems problems = new Problems();

  static Stream<String> rows() throws IOException {
    return Files.readAllLines(CORPUS.resolve("index.jsonl")).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aConfigurationGivesAManifestOrProblems(String text) throws IOException, JsonException {
    Map<String, JsonValue> row = ((JsonValue.Members) JsonValue.parse(text)).members();
    Path file = CORPUS.resolve(text(row, "file"));
    CollectorConfig config =
        CollectorConfig.read(List.of(file), Path::toString, problems).orElseThrow();

    Optional<String> manifest = new FromConfig(CATALOG).manifest(config, "corpus", true, problems);

    assertThat(manifest.isPresent()).isNotEqualTo(problems.hasErrors());
    if (text(row, "expected").equals("valid")) {
      assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
      assertUnderstood(config.needs(new Problems()).orElseThrow(), row);
      assertReads(manifest.orElseThrow());
    }
  }

  @Test
  void aDamagedConfigurationGivesAManifestOrProblems() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(CORPUS)) {
      all.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().forEach(files::add);
    }
    DamagedText damaged = new DamagedText(42);
    FromConfig fromConfig = new FromConfig(CATALOG);
    int manifests = 0;
    for (int run = 0; run < 1000; run++) {
      String text = damaged.of(Files.readString(files.get(damaged.choose(files.size()))));
      Problems found = new Problems();
      Optional<String> manifest =
          fromConfig.manifest(
              new CollectorConfig(List.of(new ConfigFile("c.yaml", text))), "x", true, found);
      assertThat(manifest.isPresent()).isNotEqualTo(found.hasErrors());
      if (manifest.isPresent()) {
        manifests++;
        assertReads(manifest.get());
      }
    }
    assertThat(manifests).isBetween(100, 900);
  }

  /** The types used are those that the file configures, less those that it does not use. */
  private void assertUnderstood(Needs needs, Map<String, JsonValue> row) {
    SortedSet<String> found = new TreeSet<>();
    needs.components().stream()
        .filter(need -> need.kind() != ComponentKind.PROVIDER)
        .forEach(need -> found.add(need.kind().section() + " " + need.type()));
    SortedSet<String> configured = new TreeSet<>();
    new TreeMap<>(((JsonValue.Members) row.get("components")).members())
        .forEach(
            (section, types) ->
                ((JsonValue.Items) types)
                    .items()
                    .forEach(
                        type -> configured.add(section + " " + ((JsonValue.Text) type).value())));
    boolean unused =
        problems.sorted().stream().anyMatch(problem -> problem.code().equals("FRC-005"));
    if (unused) {
      assertThat(configured).containsAll(found);
    } else {
      assertThat(found).isEqualTo(configured);
    }
  }

  private void assertReads(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("manifest.yaml"), manifest);
    Problems found = new Problems();
    ManifestReader.read(file, "manifest.yaml", found);
    assertThat(found.hasErrors()).as(found.toString()).isFalse();
  }

  private static String text(Map<String, JsonValue> row, String key) {
    return ((JsonValue.Text) row.get(key)).value();
  }
}
