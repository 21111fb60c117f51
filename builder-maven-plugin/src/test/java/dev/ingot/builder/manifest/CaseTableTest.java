package dev.ingot.builder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One manifest per rule and per exception to it; the file of cases says what comes of each. */
class CaseTableTest {
  @TempDir Path folder;

  static Stream<Named<MapNode>> cases() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/cases/manifests.yaml"));
    ListNode cases =
        (ListNode) YamlReader.read("manifests.yaml", text, new Problems()).orElseThrow();
    return cases.items().stream()
        .map(MapNode.class::cast)
        .map(each -> Named.of(text(each, "name"), each));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachManifestHasItsErrorsAndNoOthers(MapNode each) throws IOException {
    Files.createDirectories(folder.resolve("local/comp"));

    Problems problems = Reading.of(folder, text(each, "manifest")).problems();

    assertThat(
            problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(CaseTableTest::placeAndCode)
                .collect(Collectors.joining("; ")))
        .as(problems.toString())
        .isEqualTo(text(each, "errors"));
  }

  private static String placeAndCode(Problem problem) {
    Location place = problem.location();
    String where = place.line() == 0 ? "" : place.line() + ":" + place.column() + " ";
    return where + problem.code();
  }

  private static String text(MapNode each, String key) {
    return each.get(key) instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
