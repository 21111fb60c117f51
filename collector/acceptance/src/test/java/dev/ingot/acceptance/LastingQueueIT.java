package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queues that a storage keeps: through orderly stops, and through reloads of a running jar. */
class LastingQueueIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STORED = "{storage: file_storage}";
  private static final String AT_SHUTDOWN = "{shutdown_storage: file_storage}";

  @TempDir Path folder;
  private NumberedBackend backend;
  private int reloadPort;
  private LastingQueueConfig config;

  @BeforeEach
  void openBackend() throws IOException {
    backend = new NumberedBackend();
    reloadPort = CollectorProcess.freePort();
    config =
        new LastingQueueConfig(
            CollectorProcess.freePort(),
            backend.url(),
            folder.resolve("storage"),
            AT_SHUTDOWN,
            5,
            false,
            "[]");
  }

  @AfterEach
  void closeBackend() {
    backend.close();
  }

  @Test
  void queueInMemorySurvivesAnOrderlyStopWithADeadBackend() throws Exception {
    backend.refuse(true);
    try (CollectorProcess collector = start(config)) {
      send(1, 300);
      backend.awaitRefusal(PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).contains("is kept in the storage").doesNotContain("Dropping");
    }
    backend.refuse(false);
    try (CollectorProcess collector = start(config)) {
      backend.awaitAll(numbers(1, 300), PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
    }
    assertThat(backend.duplicates()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", block_on_overflow: true"})
  void whatABatchProcessorHandsToAFullQueueAtTheStopIsKept(String overflow) throws Exception {
    String queue = "{queue_size: 1, shutdown_storage: file_storage%s}".formatted(overflow);
    config =
        new LastingQueueConfig(
            config.port(), backend.url(), config.storage(), queue, 5, false, "[]");
    backend.refuse(true);
    try (CollectorProcess collector = start(config)) {
      send(1, 1);
      backend.awaitRefusal(PATIENCE);
      reload(config.withProcessors("[batch]"));
      send(2, 200);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).doesNotContain("Items were lost");
    }
    backend.refuse(false);
    try (CollectorProcess collector = start(config)) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(numbers(1, 200), PATIENCE);
    }
  }

  @Test
  void withoutAStorageTheLogSaysHowManyItemsWereLost() throws Exception {
    config =
        new LastingQueueConfig(
            config.port(), backend.url(), config.storage(), "{}", 5, false, "[]");
    backend.refuse(true);
    try (CollectorProcess collector = start(config)) {
      send(1, 30);
      backend.awaitRefusal(PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors())
          .contains("keeps them with sending_queue::shutdown_storage")
          .contains("\"lost_items\": 30");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {STORED, AT_SHUTDOWN})
  void exporterThatAReloadChangesTakesOverWhatItsPredecessorHolds(String queue) throws Exception {
    config =
        new LastingQueueConfig(
            config.port(), backend.url(), config.storage(), queue, 5, false, "[]");
    backend.refuse(true);
    try (CollectorProcess collector = start(config)) {
      send(1, 100);
      backend.awaitRefusal(PATIENCE);
      assertThat(reload(config.withTimeout(6))).contains("replaced: exporter \"otlp_http\"");
      send(101, 200);
      assertThat(reload(config.withTimeout(6).withFsync(true)))
          .contains("replaced: ", "exporter \"otlp_http\"", "extension \"file_storage\"");
      send(201, 300);
      backend.refuse(false);
      backend.awaitAll(numbers(1, 300), PATIENCE);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors())
          .doesNotContain("is in use by")
          .doesNotContain("Items were lost")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void reloadsUnderLoadLoseNothingOfAQueueOnTheDisk() throws Exception {
    config =
        new LastingQueueConfig(
            config.port(), backend.url(), config.storage(), STORED, 5, false, "[]");
    Set<Integer> acknowledged = new TreeSet<>();
    try (CollectorProcess collector = start(config)) {
      Thread reloads = new Thread(this::reloadFiveTimes);
      reloads.start();
      try (NumberedSpans spans = new NumberedSpans(config.port())) {
        for (int number = 1; reloads.isAlive() || number < 200; number++) {
          if (spans.send(number)) {
            acknowledged.add(number);
          }
        }
      }
      reloads.join();
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).doesNotContain("Items were lost").doesNotContain("\tat ");
    }
    try (CollectorProcess collector = start(config)) {
      assertThat(collector.pid()).isPositive();
      backend.awaitAll(acknowledged, PATIENCE);
    }
  }

  private void reloadFiveTimes() {
    try {
      for (int i = 0; i < 5; i++) {
        backend.awaitAnother(20, PATIENCE);
        reload(config.withTimeout(6 + i).withFsync(i % 2 == 1));
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private CollectorProcess start(LastingQueueConfig settings) throws Exception {
    return CollectorProcess.startReady(
        "otelcol-core", write(settings), "--reload-endpoint=127.0.0.1:" + reloadPort);
  }

  private String reload(LastingQueueConfig settings) throws Exception {
    write(settings);
    URI uri = URI.create("http://127.0.0.1:" + reloadPort + "/-/reload");
    HttpRequest post = HttpRequest.newBuilder(uri).POST(BodyPublishers.noBody()).build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(post, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private Path write(LastingQueueConfig settings) throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), settings.yaml());
  }

  private void send(int from, int to) {
    try (NumberedSpans spans = new NumberedSpans(config.port())) {
      for (int number = from; number <= to; number++) {
        assertThat(spans.send(number)).as("acknowledged").isTrue();
      }
    }
  }

  private static Set<Integer> numbers(int from, int to) {
    return new TreeSet<>(IntStream.rangeClosed(from, to).boxed().toList());
  }
}
