package dev.ingot.extension.filestorage;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.DirectoryMode;
import dev.ingot.component.config.Validated;
import java.time.Duration;

/**
 * Settings of the file storage.
 *
 * <p>Source of names, defaults and rules: the Collector Contrib's {@code
 * extension/storage/filestorage}.
 *
 * @param directory where the files are; empty: the usual place of the operating system
 * @param timeout how long to wait for files that somebody else uses
 * @param fsync whether what is stored outlives a power failure
 * @param createDirectory whether a missing directory is made
 * @param directoryPermissions its permissions as an octal number
 * @param maxSize how many bytes the files of one component's queue may take; 0: no limit
 * @param recreate whether to begin anew when values cannot be read
 * @param compaction when sparse files are written anew
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "file_storage",
    factory = FileStorageFactory.class,
    doc = "Keeps the queues of exporters, and other state of components, in a directory.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/storage/filestorage")
public record FileStorageConfig(
    @Option(
            doc =
                "The directory. By default /var/lib/otelcol/file_storage, or"
                    + " %ProgramData%\\Otelcol\\FileStorage on Windows. Each component has a"
                    + " directory of its own in it.")
        String directory,
    @Option(
            doc = "How long to wait for the files of a component while another process uses them.",
            defaultValue = "1s")
        Duration timeout,
    @Option(
            doc =
                "Whether everything stored outlives a power failure; without it, it outlives the"
                    + " death of the process.",
            defaultValue = "false")
        boolean fsync,
    @Option(doc = "Whether to make the directory when it is missing.", defaultValue = "false")
        boolean createDirectory,
    @Option(
            doc = "The permissions of a directory made by create_directory, an octal number.",
            defaultValue = "0750")
        String directoryPermissions,
    @Option(
            doc =
                "How much room the files of one component's queue may take; 0 means no limit. Above"
                    + " it telemetry is refused.",
            defaultValue = "0",
            unit = "bytes")
        long maxSize,
    @Option(
            doc =
                "Whether values that cannot be read are set aside, so that the component begins"
                    + " anew; without it the collector does not start. Damaged records of queues are"
                    + " always set aside.",
            defaultValue = "false")
        boolean recreate,
    @Option(doc = "When files of which little is needed are written anew.")
        CompactionConfig compaction)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (timeout.isNegative()) {
      section.error("timeout", "'timeout' must be non-negative", "leave it out for 1s");
    }
    if (!DirectoryMode.isValid(directoryPermissions)) {
      section.error(
          "directory_permissions",
          "directory_permissions value \""
              + directoryPermissions
              + "\" must be a valid octal value",
          "use \"0750\"");
    }
    if (maxSize < 0) {
      section.error("max_size", "max size for file storage cannot be less than 0", "0: no limit");
    }
  }
}
