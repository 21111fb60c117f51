package dev.ingot.extension.filestorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.StartException;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.StorageException;
import dev.ingot.storage.StorageOwner;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStorageExtensionTest {
  private static final StorageOwner OWNER = owner("otlp_grpc", "traces");

  @TempDir Path folder;
  private final TestContext context = new TestContext();

  @Test
  void everyOwnerHasItsOwnRecordsAndValues() throws Exception {
    FileStorageExtension storage = started("timeout: 0s");
    append(storage.journal(OWNER), "traces");
    append(storage.journal(owner("otlp_grpc", "logs")), "logs");
    try (KeyValueStore values = storage.values(owner("otlp_grpc/2", ""))) {
      values.set("key", bytes("value"));
    }

    try (KeyValueStore values = storage.values(owner("otlp_grpc/2", ""))) {
      assertThat(values.get("key")).contains(bytes("value"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "exporter_otlp_grpc_2", "exporter_otlp_grpc__logs", "exporter_otlp_grpc__traces");
    }
  }

  @Test
  void recordsAreThereAfterARestart() throws Exception {
    try (Journal journal = started("").journal(OWNER)) {
      append(journal, "one");
      append(journal, "two").remove();
    }

    try (Journal journal = started("").journal(OWNER)) {
      List<Journal.Entry> recovered = journal.recovered();
      assertThat(recovered).hasSize(1);
      assertThat(recovered.get(0).read()).isEqualTo(bytes("one"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "otlp/a/b, traces, exporter_otlp_a~002Fb_traces",
    "otlp/A.-_9, '', exporter_otlp_A.-_9",
    "otlp/grün, logs, exporter_otlp_gr~00FCn_logs"
  })
  void namesAreThoseOfTheCollectorsFiles(String id, String name, String directory) {
    assertThat(OwnerName.of(owner(id, name))).isEqualTo(directory);
  }

  @Test
  void secondComponentThatOpensTheSameIsRefused() throws Exception {
    FileStorageExtension storage = started("timeout: 0s");
    Journal first = storage.journal(OWNER);

    assertInUse(started("timeout: 0s"), "another component of this collector");

    first.close();
    storage.journal(OWNER).close();
  }

  @Test
  void anotherCollectorOfTheProcessIsRefusedAndDoesNotTakeTheLock() throws Exception {
    FileStorageExtension storage = started("timeout: 0s");
    Journal first = storage.journal(OWNER);
    Path own = folder.resolve("exporter_otlp_grpc__traces");
    FileStorageExtension ofAnother = started(new TestContext(), "timeout: 0s");

    assertInUse(ofAnother, "another collector of this process");
    assertThatThrownBy(() -> Holder.start(own)).as("the lock still keeps processes out");

    first.close();
    ofAnother.journal(OWNER).close();
  }

  /** As in two containers that share a volume: each counts its processes by itself. */
  @Test
  void processOfTheSameNumberIsNotThisOne() throws Exception {
    FileStorageExtension storage = started("timeout: 0s");
    storage.journal(OWNER).close();
    Path own = folder.resolve("exporter_otlp_grpc__traces");
    long number = ProcessHandle.current().pid();
    Process other = Holder.start(own);
    Files.writeString(own.resolve("lock.pid"), number + " 1");
    try {
      assertInUse(storage, "process " + number);
    } finally {
      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    storage.journal(OWNER).close();
  }

  @Test
  void openingWaitsForTheOneBefore() throws Exception {
    FileStorageExtension storage = started("timeout: 10s");
    Journal first = storage.journal(OWNER);
    Thread opening = new Thread(() -> open(storage));
    opening.start();
    context.scheduler().awaitSleepers(1);

    first.close();
    context.scheduler().advance(Duration.ofMillis(50));

    opening.join();
    assertThat(context.logger().messages()).isEmpty();
  }

  @Test
  void otherProcessIsNamed() throws Exception {
    FileStorageExtension storage = started("timeout: 0s");
    storage.journal(OWNER).close();
    Path own = folder.resolve("exporter_otlp_grpc__traces");
    Process other = Holder.start(own);
    try {
      assertInUse(storage, "process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    storage.journal(OWNER).close();
  }

  @Test
  void missingDirectoryIsNamed() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> started("directory: " + missing))
        .isInstanceOf(StartException.class)
        .hasMessage(
            "directory must exist: "
                + missing
                + ": no such file or directory. You can enable the create_directory option to"
                + " automatically create it");
  }

  @Test
  void fileInPlaceOfTheDirectoryIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> started("directory: " + file))
        .isInstanceOf(StartException.class)
        .hasMessage(file + " is not a directory");
  }

  @Test
  void directoryIsMadeWithItsPermissions() throws Exception {
    Path made = folder.resolve("a/b");

    started("{directory: " + made + ", create_directory: true, directory_permissions: '0700'}");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void usualDirectoryIsTheCollectors() {
    assertThat(DefaultDirectory.or("")).isEqualTo(Path.of("/var/lib/otelcol/file_storage"));
  }

  @Test
  void compactionOnReboundFreesTheRoomOfALargeBacklog() throws Exception {
    FileStorageExtension storage =
        started(
            "{max_size: 1048576, compaction: {on_rebound: true, rebound_needed_threshold_mib: 0}}");
    Journal journal = storage.journal(OWNER);
    List<Journal.Entry> entries = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      entries.add(append(journal, "x".repeat(60_000)));
    }
    for (int i = 0; i < 9; i++) {
      if (i % 2 == 1) {
        entries.get(i).remove();
      }
    }
    Path own = folder.resolve("exporter_otlp_grpc__traces");
    long before = segments(own);

    context.scheduler().advance(Duration.ofSeconds(5));

    Await.until("it is scheduled again", () -> context.scheduler().pendingTasks() == 1);
    assertThat(segments(own)).isLessThanOrEqualTo(before);
    assertThat(entries.get(0).read()).hasSize(60_000);
    journal.close();
    assertThat(context.scheduler().pendingTasks()).isZero();
  }

  private void assertInUse(FileStorageExtension storage, String by) {
    assertThatThrownBy(() -> storage.journal(OWNER))
        .isInstanceOf(StorageException.class)
        .hasMessage(
            "the storage "
                + folder.resolve("exporter_otlp_grpc__traces")
                + " is in use by "
                + by
                + ": stop it, or give this collector another directory");
  }

  private static long segments(Path own) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      return files.filter(file -> file.toString().endsWith(".journal")).count();
    }
  }

  private FileStorageExtension started(String yaml) throws StartException {
    return started(context, yaml);
  }

  private FileStorageExtension started(TestContext context, String yaml) throws StartException {
    String text = yaml.contains("directory: ") ? yaml : yaml + "\n";
    FileStorageConfig config = ConfigText.bind(new FileStorageConfigBinder(), text);
    FileStorageConfig here =
        config.directory().isEmpty()
            ? new FileStorageConfig(
                folder.toString(),
                config.timeout(),
                config.fsync(),
                config.createDirectory(),
                config.directoryPermissions(),
                config.maxSize(),
                config.recreate(),
                config.compaction())
            : config;
    FileStorageExtension extension =
        new FileStorageExtension(context.of(ComponentKind.EXTENSION, "file_storage"), here);
    extension.start(context);
    return extension;
  }

  private void open(FileStorageExtension storage) {
    try {
      storage.journal(OWNER).close();
    } catch (StorageException failure) {
      context.logger().error(String.valueOf(failure.getMessage()));
    }
  }

  private static Journal.Entry append(Journal journal, String text) throws StorageException {
    return journal.append(List.of(Bytes.of(bytes(text))));
  }

  private static StorageOwner owner(String id, String name) {
    return new StorageOwner(new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse(id)), name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
