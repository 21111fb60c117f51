package dev.ingot.builder.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.codegen.GeneratedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
  @TempDir Path folder;

  @Test
  void writesAllIntoANewFolder() throws IOException {
    TreeWriter.Changes changes =
        TreeWriter.write(tree("a/b.txt", "1", "c.txt", "2"), folder.resolve("x/y"));

    assertThat(changes.written()).containsExactly("a/b.txt", "c.txt");
    assertThat(folder.resolve("x/y/a/b.txt")).hasContent("1");
    assertThat(folder.resolve("x/y/a")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void leavesWhatIsRightUntouched() throws IOException {
    TreeWriter.write(tree("a.txt", "1", "b.txt", "2"), folder);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve("a.txt"), old);

    TreeWriter.Changes changes = TreeWriter.write(tree("a.txt", "1", "b.txt", "3"), folder);

    assertThat(changes.written()).containsExactly("b.txt");
    assertThat(Files.getLastModifiedTime(folder.resolve("a.txt"))).isEqualTo(old);
    assertThat(TreeWriter.write(tree("a.txt", "1", "b.txt", "3"), folder).isEmpty()).isTrue();
  }

  @Test
  void deletesOnlyWhatABuilderWrote() throws IOException {
    Files.createDirectories(folder.resolve("old/deep"));
    Files.writeString(folder.resolve("old/deep/A.java"), "// " + GeneratedTree.MARKER);
    Files.writeString(folder.resolve("mine.txt"), "mine");

    TreeWriter.Changes changes = TreeWriter.write(tree("a.txt", "1"), folder);

    assertThat(changes.deleted()).containsExactly("old/deep/A.java");
    assertThat(folder.resolve("old")).doesNotExist();
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  private static GeneratedTree tree(String... pathsAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new GeneratedTree(new TreeMap<>(files));
  }
}
