package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector with a queue on the disk acknowledged arrives, whatever ends the collector. */
class StoredQueueIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private NumberedBackend backend;
  private int port;

  @BeforeEach
  void openBackend() throws IOException {
    backend = new NumberedBackend();
    port = CollectorProcess.freePort();
  }

  @AfterEach
  void closeBackend() {
    backend.close();
  }

  @Test
  void whatWaitsForADeadBackendSurvivesTheDeathOfTheProcess() throws Exception {
    backend.refuse(true);
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      send(1, 300);
      backend.awaitRefusal(PATIENCE);
    }
    backend.refuse(false);
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(numbers(1, 300), PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).doesNotContain("ERROR").doesNotContain("\tat ");
    }
    assertThat(stored()).isEmpty();
  }

  @Test
  void whatWasAcknowledgedUnderLoadSurvivesThreeDeaths() throws Exception {
    Set<Integer> acknowledged = new TreeSet<>();
    for (int life = 0; life < 3; life++) {
      try (CollectorProcess collector = start("")) {
        assertThat(collector.pid()).isPositive();
        acknowledged.addAll(sendUntilDeath(collector, 1 + life * 10_000));
      }
    }
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(acknowledged, PATIENCE);
    }
    assertThat(acknowledged).hasSizeGreaterThan(100);
    assertThat(backend.duplicates()).isLessThan(acknowledged.size() / 2);
  }

  @Test
  void orderlyEndWithoutRetriesKeepsWhatIsBeingSent() throws Exception {
    backend.hold(true);
    try (CollectorProcess collector =
        start("retry_on_failure: {enabled: false}\n    timeout: 2s")) {
      send(1, 50);
      backend.awaitRequest(PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
    }
    backend.hold(false);
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(numbers(1, 50), PATIENCE);
    }
  }

  @Test
  void secondProcessIsRefusedAndTheFirstIsNamed() throws Exception {
    try (CollectorProcess first = start("")) {
      port = CollectorProcess.freePort();
      try (CollectorProcess second =
          CollectorProcess.start("otelcol-core", "--config", config("").toString())) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.errors())
            .contains(
                "the storage "
                    + folder.resolve("storage/exporter_otlp_http__traces")
                    + " is in use by process "
                    + first.pid()
                    + ": stop it, or give this collector another directory");
      }
    }
  }

  @Test
  void destroyedEndOfWhatWasWrittenLastIsRepairedAndSaid() throws Exception {
    backend.refuse(true);
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      send(1, 300);
    }
    Path file = stored().get(0);
    byte[] content = Files.readAllBytes(file);
    int end = content.length;
    while (content[end - 1] == 0) {
      end--;
    }
    Arrays.fill(content, end - 4096, end, (byte) 0x5A);
    Files.write(file, content);
    backend.refuse(false);
    try (CollectorProcess collector = start("")) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(numbers(1, 300), PATIENCE);
      assertThat(collector.errors())
          .contains("The end of a storage file was damaged. It is repaired")
          .doesNotContain("A storage file is damaged.");
    }
  }

  private Set<Integer> sendUntilDeath(CollectorProcess collector, int first) throws Exception {
    Set<Integer> acknowledged = new TreeSet<>();
    AtomicBoolean killed = new AtomicBoolean();
    Thread killer =
        new Thread(
            () -> {
              backend.awaitAnother(60, PATIENCE);
              killed.set(true);
              collector.close();
            });
    killer.start();
    try (NumberedSpans spans = new NumberedSpans(port)) {
      for (int number = first; !killed.get(); number++) {
        if (spans.send(number)) {
          acknowledged.add(number);
        }
      }
    }
    killer.join();
    return acknowledged;
  }

  private void send(int from, int to) {
    try (NumberedSpans spans = new NumberedSpans(port)) {
      for (int number = from; number <= to; number++) {
        assertThat(spans.send(number)).as("acknowledged").isTrue();
      }
    }
  }

  private List<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("storage"))) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private static Set<Integer> numbers(int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      numbers.add(number);
    }
    return new TreeSet<>(numbers);
  }

  private CollectorProcess start(String more) throws Exception {
    return CollectorProcess.startReady("otelcol-core", config(more));
  }

  private Path config(String more) throws IOException {
    return Files.writeString(
        folder.resolve("config" + port + ".yaml"),
        """
        extensions:
          file_storage: {directory: '%s', create_directory: true}
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
        exporters:
          otlp_http:
            endpoint: '%s'
            compression: none
            encoding: proto
            %s
            sending_queue: {storage: file_storage}
        service:
          extensions: [file_storage]
          telemetry: {metrics: {level: none}}
          pipelines: {traces: {receivers: [otlp], exporters: [otlp_http]}}
        """
            .formatted(folder.resolve("storage"), port, backend.url(), more));
  }
}
