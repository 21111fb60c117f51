package dev.ingot.exporter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import java.io.DataInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExporterTest {
  @TempDir Path folder;
  private final TestContext context = new TestContext();

  @Test
  void eachBatchIsALineOfJson() throws Exception {
    Exporter exporter = started("path: " + file());
    exporter.consumer(Signal.TRACES).consume(Samples.traces(0, 2));
    exporter.consumer(Signal.LOGS).consume(Samples.logs(2, 3));
    exporter.stop();

    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(2);
    assertThat(parse(Signal.TRACES, lines.get(0)).itemCount()).isEqualTo(2);
    assertThat(parse(Signal.LOGS, lines.get(1)).itemCount()).isEqualTo(3);
  }

  @Test
  void countsWhatIsWrittenAndWhatIsNot() throws Exception {
    Exporter exporter = started("path: " + file());
    exporter.consumer(Signal.TRACES).consume(Samples.traces(0, 2));
    exporter.stop();
    assertThatThrownBy(() -> exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 3)))
        .hasMessage("the file exporter does not run");
    assertThat(context.meter().sums())
        .isEqualTo(
            Map.of(
                "otelcol_exporter_sent_spans",
                2L,
                "otelcol_exporter_send_failed_log_records"
                    + "{error.permanent=false, error.type=UNAVAILABLE}",
                3L));
  }

  @Test
  void profilesOfSeveralRequestsAreOneLineWithOneDictionary() throws Exception {
    Profiles both = Signal.PROFILES.concat(List.of(Samples.profiles(0, 2), Samples.profiles(5, 1)));
    Exporter exporter = started("path: " + file());
    exporter.consumer(Signal.PROFILES).consume(both);
    exporter.stop();

    String line = Files.readString(file());
    assertThat(line).containsOnlyOnce("\"dictionary\":{").contains("\"item-5\"");
    assertThat(parse(Signal.PROFILES, line).itemCount()).isEqualTo(3);
  }

  @Test
  void protobufMessagesStandBehindTheirLength() throws Exception {
    Exporter exporter = started("path: " + file() + "\nformat: proto");
    Logs logs = Samples.logs(0, 3);
    exporter.consumer(Signal.LOGS).consume(logs);
    exporter.consumer(Signal.LOGS).consume(logs);
    exporter.stop();

    try (DataInputStream in = new DataInputStream(Files.newInputStream(file()))) {
      for (int i = 0; i < 2; i++) {
        byte[] request = new byte[in.readInt()];
        in.readFully(request);
        assertThat(request).isEqualTo(logs.toByteArray());
      }
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void batchesAreWrittenAfterTheFlushInterval() throws Exception {
    Exporter exporter = started("path: " + file() + "\nflush_interval: 5s");
    context.scheduler().awaitSleepers(1);
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
    assertThat(Files.size(file())).isZero();

    context.scheduler().advance(Duration.ofSeconds(5));
    Await.until("the batch is in the file", () -> file().toFile().length() > 0);
    exporter.stop();
  }

  @Test
  void withoutAnIntervalBatchesAreWrittenAtOnce() throws Exception {
    Exporter exporter = started("path: " + file() + "\nflush_interval: 0s");
    exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
    assertThat(Files.readAllLines(file())).hasSize(1);
    exporter.stop();
  }

  @Test
  void anExistingFileIsEmptiedUnlessAppendIsSet() throws Exception {
    for (String append : List.of("false", "true")) {
      Files.writeString(file(), "before\n");
      Exporter exporter = started("path: " + file() + "\nappend: " + append);
      exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
      exporter.stop();
      assertThat(Files.readAllLines(file())).hasSize(append.equals("true") ? 2 : 1);
    }
  }

  @Test
  void twoExportersOnOneFileLeaveWholeLines() throws Exception {
    Exporter old = started("path: " + file() + "\nflush_interval: 0s");
    old.consumer(Signal.LOGS).consume(Samples.logs(0, 1));
    Exporter reloaded = started("path: " + file() + "\nflush_interval: 0s");
    old.consumer(Signal.LOGS).consume(Samples.logs(1, 1));
    reloaded.consumer(Signal.LOGS).consume(Samples.logs(2, 1));
    old.stop();
    reloaded.stop();

    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(2).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }

  @Test
  void batchesOfManyThreadsNeverMix() throws Exception {
    Exporter exporter = started("path: " + file());
    Consumer<Traces> consumer = exporter.consumer(Signal.TRACES);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread = new Thread(() -> consumeMany(consumer));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    exporter.stop();

    List<String> lines = Files.readAllLines(file());
    assertThat(lines).hasSize(400);
    for (String line : lines) {
      assertThat(parse(Signal.TRACES, line).itemCount()).isEqualTo(20);
    }
  }

  private static void consumeMany(Consumer<Traces> consumer) {
    try {
      for (int i = 0; i < 50; i++) {
        consumer.consume(Samples.traces(i, 20));
      }
    } catch (ConsumeException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aMissingDirectoryIsNamedOrMade() throws Exception {
    Path nested = folder.resolve("a/b/out.json");
    assertThatThrownBy(() -> started("path: " + nested))
        .isInstanceOf(StartException.class)
        .hasMessage("open " + nested + ": no such directory; make it or set create_directory");

    String options = "\ncreate_directory: true\ndirectory_permissions: \"0750\"";
    started("path: " + nested + options).stop();
    assertThat(nested).exists();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(nested.getParent())))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aPathThatCannotBeOpenedIsNamed() {
    assertThatThrownBy(() -> started("path: " + folder))
        .isInstanceOf(StartException.class)
        .hasMessage("open " + folder + ": Is a directory");
  }

  @Test
  void aFullDiskRefusesTheBatchAndIsReportedOnce() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Exporter exporter = started("path: " + full + "\nflush_interval: 0s\nappend: true");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1)))
          .isInstanceOfSatisfying(ConsumeException.class, e -> assertThat(e.isRetryable()).isTrue())
          .hasMessage("write to /dev/full: No space left on device");
    }
    assertThat(context.status().reports())
        .containsExactly("RECOVERABLE_ERROR: write to /dev/full: No space left on device");
  }

  @Test
  void aStoppedExporterTakesNothing() throws Exception {
    Exporter exporter = started("path: " + file());
    exporter.stop();
    assertThatThrownBy(() -> exporter.consumer(Signal.LOGS).consume(Samples.logs(0, 1)))
        .hasMessage("the file exporter does not run");
  }

  private Exporter started(String yaml) throws StartException {
    Exporter exporter =
        new FileExporterFactory()
            .create(
                context.of(ComponentKind.EXPORTER, "file"),
                ConfigText.bind(new FileConfigBinder(), yaml));
    exporter.start(context);
    return exporter;
  }

  private Path file() {
    return folder.resolve("out.json");
  }

  private static <T extends Telemetry> T parse(Signal<T> signal, String line) throws Exception {
    return OtlpJson.parse(signal, line.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }
}
