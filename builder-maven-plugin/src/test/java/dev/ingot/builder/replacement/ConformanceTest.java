package dev.ingot.builder.replacement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.SharedReplacements;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks of replacements as another project has them, and what its tools make of them. */
class ConformanceTest {
  private static final Path DATA = Path.of("src/test/resources/conformance/replacements");

  @TempDir Path folder;
  private final Problems problems = new Problems();

  static Stream<MapNode> goldens() throws IOException {
    return rows("golden.jsonl");
  }

  static Stream<MapNode> blocks() throws IOException {
    return rows("expected.jsonl");
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void aFileGetsTheEntriesBetweenItsMarkersOnce(MapNode row) throws IOException {
    Path target = folder.resolve(DATA.resolve(text(row, "target")).getFileName());
    Files.copy(DATA.resolve(text(row, "target")), target);
    share(text(row, "input"), target);

    assertThat(sync().write()).containsExactly(target.getFileName().toString());
    assertThat(problems.sorted()).isEmpty();
    assertThat(Files.readString(target).strip())
        .isEqualTo(Files.readString(DATA.resolve(text(row, "expected"))).strip());
    assertThat(sync().write()).isEmpty();
    assertThat(sync().check()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockGivesItsEntriesOrSaysWhatIsWrong(MapNode row) throws IOException {
    String file = text(row, "file");
    MapNode expect = (MapNode) row.get("expect");
    // A local path of that project would have to exist.
    String text = Files.readString(DATA.resolve(file));

    List<SharedReplacements.Entry> entries = SharedBlock.entries(folder, file, text, problems);

    if (expect.get("error_contains") != null) {
      assertThat(problems.toString()).contains(text(expect, "error_contains"));
    } else {
      assertThat(problems.sorted()).isEmpty();
    }
    if (expect.get("replaces") instanceof ListNode wanted) {
      assertThat(entries)
          .extracting(entry -> entry.line() + "\n" + entry.reason())
          .containsExactlyElementsOf(wanted.items().stream().map(ConformanceTest::entry).toList());
    }
  }

  @Test
  void aManifestIsTheSourceOfABlockInAGoModAndTheSecondTimeNothingChanges() throws IOException {
    Path manifest = folder.resolve("builder-config.yaml");
    Files.copy(DATA.resolve("valid/sync-builder-config.yaml"), manifest);
    Path target = folder.resolve("go.mod");
    String before = Files.readString(DATA.resolve("valid/sync-go.mod.txt"));
    Files.writeString(target, before);
    ReplacementSync sync =
        new ReplacementSync(
            manifest, List.of(target), file -> file.getFileName().toString(), problems);

    assertThat(sync.write()).containsExactly("go.mod");
    assertThat(sync.write()).isEmpty();

    assertThat(Files.readString(target))
        .isEqualTo(
            before
                + """

                // BEGIN GENERATED REPLACES - DO NOT EDIT MANUALLY
                // Replace yaml.v2 with fork
                replace gopkg.in/yaml.v2 => example.com/forks/go-yaml v0.0.0-20211119180816-77389c3526dc

                // Keep this dependency pinned
                // Until upstream publishes a compatible release
                replace example.com/module => example.com/fork v1.2.3

                // END GENERATED REPLACES
                """);
  }

  /** Writes the shared file of a golden as we have it. */
  private void share(String input, Path target) throws IOException {
    MapNode shared = parse(Files.readString(DATA.resolve(input)));
    List<String> lines = new ArrayList<>(List.of("files: [" + target.getFileName() + "]"));
    lines.add("replaces:");
    for (Node each : ((ListNode) shared.get("replaces")).items()) {
      MapNode entry = (MapNode) each;
      lines.add("  - reason: " + text(entry, "comment"));
      lines.add("    dependency: " + text(entry, "dependency"));
      lines.add("    replacement: " + text(entry, "replacement"));
    }
    Files.write(folder.resolve(ReplacementSync.FILE), lines);
  }

  private ReplacementSync sync() {
    return new ReplacementSync(
        folder.resolve(ReplacementSync.FILE),
        List.of(),
        file -> file.getFileName().toString(),
        problems);
  }

  private static String entry(Node node) {
    MapNode entry = (MapNode) node;
    List<String> comments =
        ((ListNode) entry.get("comments"))
            .items().stream().map(each -> ((ScalarNode) each).text()).toList();
    return text(entry, "value") + "\n" + String.join("\n", comments);
  }

  private static Stream<MapNode> rows(String file) throws IOException {
    return Files.readAllLines(DATA.resolve(file)).stream().map(ConformanceTest::parse);
  }

  private static MapNode parse(String text) {
    return (MapNode) YamlReader.read("data", text, new Problems()).orElseThrow();
  }

  private static String text(MapNode map, String key) {
    return ((ScalarNode) map.get(key)).text();
  }
}
