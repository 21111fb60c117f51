package dev.ingot.extension.filestorage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The wording of what goes wrong with directories. */
final class Messages {
  static final String OTHER_COMPONENT = "another component of this collector";
  static final String OTHER_COLLECTOR = "another collector of this process";
  static final String NOT_COMPACTED = "Failed to compact the storage; it is tried again";

  private Messages() {}

  static String missing(Path directory) {
    return "directory must exist: "
        + directory
        + ": no such file or directory. You can enable the create_directory option to automatically"
        + " create it";
  }

  static String notADirectory(Path directory) {
    return directory + " is not a directory";
  }

  static String notUsable(Path directory, IOException failure) {
    return "problem accessing configured directory: " + directory + ": " + reason(failure);
  }

  static String inUse(Path directory, String by) {
    return "the storage "
        + directory
        + " is in use by "
        + by
        + ": stop it, or give this collector another directory";
  }

  /** Another process, by its number; empty when it did not say. */
  static String process(String id) {
    return id.isEmpty() ? "another process" : "process " + id;
  }

  static String stopped() {
    return "the file storage is stopped";
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    return String.valueOf(failure.getMessage());
  }
}
