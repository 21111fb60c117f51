package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.PlanCase;
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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of keys and entries, comments and layout change no byte of what is generated. */
class PermutationTest {
  private static final int TIMES = 40;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"core", "hooks", "library", "awkward"})
  void anyOrderOfTheTextGivesTheSameTree(String name) throws IOException {
    Path original = PlanCase.folder(name).resolve("manifest.yaml");
    Node manifest =
        YamlReader.read("m.yaml", Files.readString(original), new Problems()).orElseThrow();
    GeneratedTree expected = GeneratedTree.of(PlanCase.of(name).plan());
    Files.writeString(folder.resolve("VERSION"), "1.4.0\n");
    Random random = new Random(20260103);

    for (int i = 0; i < TIMES; i++) {
      String text = "# another layout " + i + "\n" + shuffled(manifest, random) + "\n";
      Path file = Files.writeString(folder.resolve("manifest.yaml"), text);

      GeneratedTree tree = GeneratedTree.of(PlanCase.of(name, file).plan());

      assertThat(tree.files().keySet()).isEqualTo(expected.files().keySet());
      assertThat(tree.files().keySet())
          .allSatisfy(path -> assertThat(tree.text(path)).as(text).isEqualTo(expected.text(path)));
    }
  }

  /** The node in one line, the entries of all maps and lists in another order. */
  private static String shuffled(Node node, Random random) {
    List<String> parts = new ArrayList<>();
    if (node instanceof ScalarNode scalar) {
      return scalar.value() instanceof String text ? quoted(text) : scalar.text();
    }
    if (node instanceof ListNode list) {
      list.items().forEach(item -> parts.add(shuffled(item, random)));
      Collections.shuffle(parts, random);
      return "[" + String.join(", ", parts) + "]";
    }
    ((MapNode) node)
        .entries()
        .forEach((key, entry) -> parts.add(quoted(key) + ": " + shuffled(entry.value(), random)));
    Collections.shuffle(parts, random);
    return "{" + String.join(", ", parts) + "}";
  }

  private static String quoted(String text) {
    return text.codePoints()
        .mapToObj(
            point ->
                point < 0x7f && point >= ' ' && point != '"' && point != '\\'
                    ? String.valueOf((char) point)
                    : "\\U%08x".formatted(point))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
