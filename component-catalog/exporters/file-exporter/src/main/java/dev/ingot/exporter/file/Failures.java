package dev.ingot.exporter.file;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in a few words. */
final class Failures {
  private Failures() {}

  static String text(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "not a directory";
    }
    if (failure instanceof InvalidPathException invalid) {
      return invalid.getReason();
    }
    String message = String.valueOf(failure.getMessage());
    int reason = message.lastIndexOf(" (");
    return message.endsWith(")") && reason >= 0
        ? message.substring(reason + 2, message.length() - 1)
        : message;
  }
}
