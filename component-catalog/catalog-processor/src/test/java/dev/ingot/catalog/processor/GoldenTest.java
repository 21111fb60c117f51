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
    SortedMap<String, String> sources = Cases.sources("everything");
    Map<String, String> reversed = new TreeMap<>(Comparator.reverseOrder());
    reversed.putAll(sources);

    assertThat(Compilation.of(reversed, folder("reversed")).generated())
        .isEqualTo(Compilation.of(sources, folder("sorted")).generated());
  }

  @Test
  void nestedRecordMayComeFromTheClassPath() throws IOException {
    SortedMap<String, String> all = Cases.sources("everything");
    SortedMap<String, String> expected = Compilation.of(all, folder("all")).generated();
    SortedMap<String, String> component = new TreeMap<>(all);
    component.keySet().removeIf(path -> !path.contains("Everything"));
    all.keySet().removeAll(component.keySet());
    Path library = folder("library");
    assertThat(Compilation.of(all, library).errors()).isEmpty();

    Compilation compilation = Compilation.withLibrary(component, folder("target"), library);

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generated()).hasSize(4);
    assertThat(expected).containsAllEntriesOf(compilation.generated());
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }
}
