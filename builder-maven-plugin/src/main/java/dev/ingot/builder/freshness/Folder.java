package dev.ingot.builder.freshness;

import dev.ingot.builder.codegen.GeneratedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a generated module as they are, without {@code target} and hidden files.
 *
 * @param root the folder; it need not exist
 */
record Folder(Path root) {

  /** The content of every file by its path, relative and with {@code /}. */
  SortedMap<String, byte[]> read() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, new Reader(files));
    }
    return files;
  }

  /** Whether a builder wrote {@code content}. */
  static boolean isGenerated(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).contains(GeneratedTree.MARKER);
  }

  private final class Reader extends SimpleFileVisitor<Path> {
    private final SortedMap<String, byte[]> files;

    Reader(SortedMap<String, byte[]> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean output = folder.equals(root.resolve("target"));
      return output || isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!isHidden(file) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path file) {
      return !file.equals(root) && file.getFileName().toString().startsWith(".");
    }
  }
}
