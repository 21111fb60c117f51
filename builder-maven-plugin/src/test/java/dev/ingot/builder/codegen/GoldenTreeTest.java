package dev.ingot.builder.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlanCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated trees are as they are checked in below golden, and compile. With {@code
 * -Dgolden.update} the checked-in trees are written anew; read the diff.
 */
class GoldenTreeTest {
  @TempDir Path classes;

  @ParameterizedTest
  @ValueSource(strings = {"core", "empty", "awkward", "hooks", "library"})
  void generatesWhatIsCheckedIn(String name) throws IOException {
    BuildPlan plan = PlanCase.of(name).plan();
    GeneratedTree tree = GeneratedTree.of(plan);
    Map<String, String> actual = new TreeMap<>();
    tree.files().keySet().forEach(path -> actual.put(path, tree.text(path)));
    if (System.getProperty("golden.update") != null) {
      update(Path.of("src/test/resources/golden", name, "expected"), actual);
      return;
    }

    assertThat(actual).isEqualTo(read(PlanCase.folder(name).resolve("expected")));
    Compilation.compile(tree, components(PlanCase.folder(name).resolve("components")), classes);
  }

  /** The sources of the components that the case brings itself. */
  private static List<Path> components(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readString(file));
      }
    }
    return files;
  }

  private static void update(Path folder, Map<String, String> files) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
