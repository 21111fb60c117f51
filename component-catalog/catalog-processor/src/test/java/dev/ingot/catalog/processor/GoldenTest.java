package dev.ingot.catalog.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Dgolden.update} writes what comes out to the golden files. */
class GoldenTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"everything", "nop", "provider", "connector", "nesting"})
  void generatedFilesAreTheGoldenOnes(String name) throws IOException {
    Compilation compilation = Compilation.of(Cases.sources(name), folder);

    assertThat(compilation.errors()).isEmpty();
    if (System.getProperty("golden.update") != null) {
      Cases.update(name, compilation.generated());
    }
    SortedMap<String, String> golden = Cases.golden(name);
    assertThat(compilation.generated().keySet()).isEqualTo(golden.keySet());
    compilation
        .generated()
        .forEach((path, text) -> assertThat(text).as(path).isEqualTo(golden.get(path)));
  }

  @Test
  void orderOfSourcesChangesNoByte() throws IOException {
    Map<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(Cases.sources("everything"));

    Compilation compilation = Compilation.of(reversed, Files.createDirectory(folder.resolve("r")));

    assertThat(compilation.generated()).isEqualTo(Cases.golden("everything"));
  }

  @Test
  void nestedRecordMayComeFromTheClassPath() throws IOException {
    SortedMap<String, String> parts = Cases.sources("everything");
    SortedMap<String, String> component = new TreeMap<>(parts);
    component.keySet().removeIf(path -> !path.contains("Everything"));
    parts.keySet().removeAll(component.keySet());
    Path library = Files.createDirectory(folder.resolve("library"));
    assertThat(Compilation.of(parts, library).errors()).isEmpty();

    Path target = Files.createDirectory(folder.resolve("target"));
    Compilation compilation = Compilation.withLibrary(component, target, library);

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated())
        .isNotEmpty()
        .allSatisfy(
            (path, text) -> assertThat(text).isEqualTo(Cases.golden("everything").get(path)));
  }
}
