package dev.ingot.builder.ocb;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that are not there yet. */
public final class NewFile {
  private NewFile() {}

  /**
   * Writes the file and the folders above it.
   *
   * @param displayName how problems name the file
   * @param problems receives that the file exists, code {@code OCB-001}; it stays as it is
   * @return whether it was written
   * @throws IOException when it cannot be written
   */
  public static boolean write(Path file, String displayName, String text, Problems problems)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      problems.add(Messages.exists(displayName));
      return false;
    }
  }
}
