package dev.ingot.exporter.file;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.DirectoryMode;
import dev.ingot.component.config.Validated;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the file exporter.
 *
 * <p>Source of names, defaults and rules: the Collector Contrib's {@code exporter/fileexporter}.
 *
 * @param path the file
 * @param format how batches are written
 * @param append whether an existing file is continued instead of emptied
 * @param compression must be empty
 * @param flushInterval how long a batch may wait in memory; zero: not at all
 * @param rotation when the file is put aside; empty: never
 * @param createDirectory whether a missing directory is made
 * @param directoryPermissions its permissions as an octal number
 */
@Component(
    kind = ComponentKind.EXPORTER,
    type = "file",
    factory = FileExporterFactory.class,
    doc = "Writes telemetry to files, as lines of JSON or as protobuf messages.",
    supports = {
      @Supports(signal = "traces", stability = Stability.ALPHA),
      @Supports(signal = "metrics", stability = Stability.ALPHA),
      @Supports(signal = "logs", stability = Stability.ALPHA),
      @Supports(signal = "profiles", stability = Stability.DEVELOPMENT)
    },
    goModules = "github.com/open-telemetry/opentelemetry-collector-contrib/exporter/fileexporter")
public record FileConfig(
    @Option(doc = "The file to write to. It must not be that of another exporter.", required = true)
        String path,
    @Option(
            doc =
                "How a batch is written: json, one export request in OTLP JSON per line; or proto,"
                    + " the export request in protobuf behind its length in four bytes, big-endian.",
            defaultValue = "json")
        FileFormat format,
    @Option(
            doc =
                "Whether to continue an existing file. Without it the file is emptied at start."
                    + " Not together with rotation, which always continues it.",
            defaultValue = "false")
        boolean append,
    @Option(doc = "Must be empty: compression is not supported yet.") String compression,
    @Option(
            doc =
                "Longest time that a batch waits in memory before it is written to the file. 0"
                    + " writes each batch at once.",
            defaultValue = "1s")
        Duration flushInterval,
    @Option(doc = "Puts the file aside when it is large. Absent, the file grows without a limit.")
        Optional<RotationConfig> rotation,
    @Option(
            doc = "Whether to make the directory of the file when it is missing.",
            defaultValue = "false")
        boolean createDirectory,
    @Option(
            doc = "The permissions of a directory made by create_directory, an octal number.",
            defaultValue = "0755")
        String directoryPermissions)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (append && rotation.isPresent()) {
      section.error(
          "append",
          "append and rotation enabled at the same time is not supported",
          "remove append: with rotation an existing file is continued");
    }
    if (!compression.isEmpty()) {
      section.error(
          "compression",
          "compression \"" + compression + "\" is not supported",
          "remove compression, and compress the files afterwards");
    }
    if (flushInterval.isNegative()) {
      section.error(
          "flush_interval",
          "flush_interval must be greater or equal to 0",
          "use 0 to write each batch at once");
    }
    if (!DirectoryMode.isValid(directoryPermissions)) {
      section.error(
          "directory_permissions",
          "directory_permissions must be an octal number from 0 to 0777, got \""
              + directoryPermissions
              + "\"",
          "use 0755");
    }
  }
}
