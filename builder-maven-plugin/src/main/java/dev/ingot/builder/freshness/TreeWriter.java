package dev.ingot.builder.freshness;

import dev.ingot.builder.codegen.GeneratedTree;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Makes a folder hold a generated tree, touching nothing that is right already. */
public final class TreeWriter {
  private final Path folder;
  private final List<String> written = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();

  private TreeWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * What was done.
   *
   * @param written the files that are new or have new content, sorted
   * @param deleted the files that a builder wrote earlier and that do not belong there any more,
   *     sorted
   */
  public record Changes(List<String> written, List<String> deleted) {
    public Changes {
      written = written.stream().sorted().toList();
      deleted = deleted.stream().sorted().toList();
    }

    /** Whether the folder was right already. */
    public boolean isEmpty() {
      return written.isEmpty() && deleted.isEmpty();
    }
  }

  /**
   * Writes what differs and deletes what a builder wrote earlier; other files stay.
   *
   * @param folder is made if it does not exist
   * @throws IOException if a file cannot be written; each file is then old or new, never half
   */
  public static Changes write(GeneratedTree tree, Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "a folder of generated sources belongs here; move the file away");
    }
    TreeWriter writer = new TreeWriter(folder);
    SortedMap<String, byte[]> found = new Folder(folder).read();
    for (Map.Entry<String, byte[]> file : tree.files().entrySet()) {
      if (!Arrays.equals(file.getValue(), found.get(file.getKey()))) {
        writer.write(file.getKey(), file.getValue());
      }
    }
    for (Map.Entry<String, byte[]> file : found.entrySet()) {
      if (!tree.files().containsKey(file.getKey()) && Folder.isGenerated(file.getValue())) {
        writer.delete(file.getKey());
      }
    }
    return new Changes(writer.written, writer.deleted);
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.write(temporary, content);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    written.add(path);
  }

  private void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
    deleted.add(path);
    Path parent = Path.of(path).getParent();
    while (parent != null && deleteIfEmpty(folder.resolve(parent))) {
      parent = parent.getParent();
    }
  }

  private static boolean deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
      return true;
    } catch (DirectoryNotEmptyException inUse) {
      return false;
    }
  }
}
