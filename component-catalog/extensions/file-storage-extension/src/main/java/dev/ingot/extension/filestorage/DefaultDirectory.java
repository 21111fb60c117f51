package dev.ingot.extension.filestorage;

import java.nio.file.Path;

/** Where files are when the configuration does not say: the Collector's places. */
final class DefaultDirectory {
  private DefaultDirectory() {}

  static Path or(String configured) {
    if (!configured.isEmpty()) {
      return Path.of(configured);
    }
    String programData = System.getenv("ProgramData");
    return System.getProperty("os.name", "").startsWith("Windows") && programData != null
        ? Path.of(programData, "Otelcol", "FileStorage")
        : Path.of("/var/lib/otelcol/file_storage");
  }
}
