package dev.ingot.processor.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.Processor;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Histogram.Distribution;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Await;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchProcessorTest {
  private final TestContext context = new TestContext();
  private final Sink<Traces> sink = new Sink<>();
  private final List<Processor<?>> running = new ArrayList<>();

  @AfterEach
  void stopAll() {
    sink.open();
    running.forEach(Processor::stop);
  }

  @Test
  void sendsWhenTheBatchIsComplete() throws Exception {
    Processor<Traces> batch = start("send_batch_size: 10");
    batch.consume(Samples.traces(0, 4));
    batch.consume(Samples.traces(4, 4));
    assertThat(sink.taken()).isEmpty();
    batch.consume(Samples.traces(8, 4));
    sink.awaitItems(12);
    assertThat(sink.taken()).extracting(Traces::itemCount).containsExactly(12);
  }

  @Test
  void sendsWhenTimeIsUp() throws Exception {
    Processor<Traces> batch = start("{timeout: 5s, send_batch_size: 10}");
    batch.consume(Samples.traces(0, 3));
    context.scheduler().advance(Duration.ofMillis(4999));
    assertThat(sink.taken()).isEmpty();
    context.scheduler().advance(Duration.ofMillis(1));
    sink.awaitItems(3);
    assertThat(context.scheduler().pendingTasks()).isZero();
  }

  @Test
  void timeRunsFromTheFirstTelemetryOfABatch() throws Exception {
    Processor<Traces> batch = start("{timeout: 1s, send_batch_size: 10}");
    batch.consume(Samples.traces(0, 10));
    sink.awaitItems(10);
    context.scheduler().advance(Duration.ofMillis(900));
    batch.consume(Samples.traces(10, 1));
    context.scheduler().advance(Duration.ofMillis(900));
    assertThat(sink.itemCount()).isEqualTo(10);
    context.scheduler().advance(Duration.ofMillis(100));
    sink.awaitItems(11);
  }

  @Test
  void countsWhyAndHowMuchItSends() throws Exception {
    Processor<Traces> batch = start("{timeout: 1s, send_batch_size: 10}");
    assertThat(context.meter().observed("otelcol_processor_batch_metadata_cardinality"))
        .contains(1L);
    batch.consume(Samples.traces(0, 12));
    sink.awaitItems(12);
    batch.consume(Samples.traces(12, 3));
    context.scheduler().advance(Duration.ofSeconds(1));
    sink.awaitItems(15);
    batch.stop();
    assertThat(context.meter().sums())
        .isEqualTo(
            Map.of(
                "otelcol_processor_batch_batch_size_trigger_send", 1L,
                "otelcol_processor_batch_timeout_trigger_send", 1L));
    Distribution sizes =
        context.meter().distribution("otelcol_processor_batch_batch_send_size").orElseThrow();
    assertThat(sizes.count()).isEqualTo(2);
    assertThat(sizes.sum()).isEqualTo(15);
    assertThat(sizes.counts().subList(0, 2)).containsExactly(1L, 1L);
    assertThat(
            context
                .meter()
                .distribution("otelcol_processor_batch_batch_send_size_bytes")
                .orElseThrow()
                .sum())
        .isEqualTo(sink.taken().stream().mapToLong(Traces::byteSize).sum());
    assertThat(context.meter().observed("otelcol_processor_batch_metadata_cardinality")).isEmpty();
  }

  @Test
  void aProcessorThatNeverStartsIsNotCounted() {
    create(Long.MAX_VALUE, "{}", sink);
    assertThat(context.meter().observed("otelcol_processor_batch_metadata_cardinality")).isEmpty();
  }

  @Test
  void anErrorBehindItLosesOneBatchAndTheNextIsSent() throws Exception {
    Deque<Throwable> bugs =
        new ConcurrentLinkedDeque<>(
            List.of(new IllegalStateException("no route"), new StackOverflowError("too deep")));
    Processor<Traces> batch =
        start(Long.MAX_VALUE, "{timeout: 0, send_batch_size: 2}", failing(bugs));
    batch.consume(Samples.traces(0, 2));
    Await.until("the first loss", () -> context.drops().losses().size() == 1);
    batch.consume(Samples.traces(2, 3));
    Await.until("the second loss", () -> context.drops().losses().size() == 2);
    batch.consume(Samples.traces(5, 4));
    sink.awaitItems(4);
    assertThat(context.drops().losses())
        .containsExactly("traces refused_behind 2", "traces refused_behind 3");
    assertThat(context.logger().messages())
        .extracting(message -> message.fields().get("error"))
        .containsExactly(
            "internal error: java.lang.IllegalStateException: no route",
            "internal error: java.lang.StackOverflowError: too deep");
    Await.until("nothing is held", () -> held() == 0);
  }

  private Consumer<Traces> failing(Deque<Throwable> bugs) {
    return telemetry -> {
      Throwable bug = bugs.poll();
      if (bug instanceof Error error) {
        throw error;
      } else if (bug instanceof RuntimeException exception) {
        throw exception;
      }
      sink.consume(telemetry);
    };
  }

  private long held() {
    return HeldTelemetry.of(context.of(ComponentKind.PROCESSOR, "batch")).bytes();
  }

  @Test
  void zeroTimeoutSendsAtOnce() throws Exception {
    Processor<Traces> batch = start("{timeout: 0, send_batch_size: 1000}");
    batch.consume(Samples.traces(0, 1));
    sink.awaitItems(1);
    assertThat(context.scheduler().pendingTasks()).isZero();
  }

  @Test
  void cutsToTheMaximumAndKeepsTheRest() throws Exception {
    Processor<Traces> batch = start("{send_batch_size: 10, send_batch_max_size: 10, timeout: 1s}");
    batch.consume(Samples.traces(0, 25));
    sink.awaitItems(20);
    assertThat(sink.taken()).extracting(Traces::itemCount).containsExactly(10, 10);
    context.scheduler().advance(Duration.ofSeconds(1));
    sink.awaitItems(25);
    assertThat(sink.taken()).extracting(Traces::itemCount).containsExactly(10, 10, 5);
  }

  @Test
  void everyItemComesOutOnceAndInOrder() throws Exception {
    Processor<Traces> batch = start("{send_batch_size: 7, send_batch_max_size: 9}");
    for (int i = 0; i < 100; i += 4) {
      batch.consume(Samples.traces(i, 4));
    }
    batch.stop();
    assertThat(numbers(sink.taken()))
        .containsExactlyElementsOf(numbers(List.of(Samples.traces(0, 100))));
    assertThat(sink.taken()).allMatch(part -> part.itemCount() <= 9);
  }

  @Test
  void stopSendsWhatIsLeft() throws Exception {
    Processor<Traces> batch = start("send_batch_size: 10");
    batch.consume(Samples.traces(0, 3));
    batch.stop();
    assertThat(sink.itemCount()).isEqualTo(3);
  }

  @Test
  void stopWithoutTelemetryReturns() throws Exception {
    start("{}").stop();
    assertThat(sink.taken()).isEmpty();
  }

  @Test
  void refusesAfterStop() throws Exception {
    Processor<Traces> batch = start("{}");
    batch.stop();
    assertThatThrownBy(() -> batch.consume(Samples.traces(0, 1)))
        .isInstanceOfSatisfying(
            ConsumeException.class, refusal -> assertThat(refusal.isRetryable()).isTrue())
        .hasMessage("the batch processor is stopped");
  }

  @Test
  void emptyTelemetryIsNotSent() throws Exception {
    Processor<Traces> batch = start("timeout: 0");
    batch.consume(Signal.TRACES.empty());
    batch.stop();
    assertThat(sink.taken()).isEmpty();
  }

  @Test
  void callersWaitWhileTwoBatchesAreNotSent() throws Exception {
    Processor<Traces> batch = start("send_batch_size: 10");
    sink.close();
    batch.consume(Samples.traces(0, 10));
    sink.awaitWaiting(1);
    assertThat(batch.tryConsume(Samples.traces(10, 20))).isTrue();
    assertThat(batch.tryConsume(Samples.traces(30, 1))).isFalse();
    Thread caller =
        context
            .of(ComponentKind.RECEIVER, "test")
            .workers()
            .start("caller", () -> consume(batch, Samples.traces(30, 1)));
    Await.until("the caller waits", () -> caller.getState() == Thread.State.WAITING);
    sink.open();
    caller.join();
    batch.stop();
    assertThat(sink.itemCount()).isEqualTo(31);
  }

  @Test
  void halfTheRoomInBytesIsABatch() throws Exception {
    long size = Samples.traces(0, 3).byteSize();
    Processor<Traces> batch = start(6 * size, "{timeout: 1h}");
    batch.consume(Samples.traces(0, 3));
    batch.consume(Samples.traces(3, 3));
    assertThat(sink.taken()).isEmpty();
    batch.consume(Samples.traces(6, 3));
    sink.awaitItems(9);
    assertThat(sink.taken()).extracting(Traces::itemCount).containsExactly(9);
  }

  @Test
  void callersWaitForRoomInBytes() throws Exception {
    long size = Samples.traces(0, 1).byteSize();
    Processor<Traces> batch = start(2 * size, "{timeout: 1h}");
    sink.close();
    batch.consume(Samples.traces(0, 1));
    sink.awaitWaiting(1);
    assertThat(batch.tryConsume(Samples.traces(1, 1))).isTrue();
    assertThat(batch.tryConsume(Samples.traces(2, 1))).isTrue();
    assertThat(batch.tryConsume(Samples.traces(3, 1))).isFalse();
    sink.open();
    sink.awaitItems(3);
    batch.consume(Samples.traces(3, 1));
    sink.awaitItems(4);
    assertThat(sink.taken()).extracting(Traces::itemCount).containsExactly(1, 1, 1, 1);
  }

  @Test
  void theRestOfACutTakesRoom() throws Exception {
    long size = Samples.traces(0, 5).byteSize();
    String settings = "{send_batch_size: 10, send_batch_max_size: 10, timeout: 1h}";
    Processor<Traces> batch = start(4 * size, settings);
    batch.consume(Samples.traces(0, 15));
    sink.awaitItems(10);
    batch.consume(Samples.traces(15, 4));
    sink.awaitItems(10);
    batch.stop();
    assertThat(sink.itemCount()).isEqualTo(19);
  }

  @Test
  void whatIsGatheredAndNotSentIsHeld() throws Exception {
    HeldTelemetry held = HeldTelemetry.of(context.of(ComponentKind.PROCESSOR, "other"));
    Processor<Traces> batch = start("{send_batch_size: 10, send_batch_max_size: 10, timeout: 1s}");
    Traces first = Samples.traces(0, 3);
    batch.consume(first);
    assertThat(held.bytes()).isEqualTo(HeldTelemetry.bytesOf(first));

    sink.refuseNext(ConsumeException.permanent("no"));
    batch.consume(Samples.traces(3, 22));
    sink.awaitItems(10);
    batch.stop();

    assertThat(sink.itemCount()).isEqualTo(15);
    assertThat(held.bytes()).isZero();
  }

  @Test
  void refusedBatchesAreLogged() throws Exception {
    sink.refuseNext(ConsumeException.permanent("no"));
    Processor<Traces> batch = start("{}");
    batch.consume(Samples.traces(0, 3));
    batch.stop();
    assertThat(context.logger().texts(Level.WARN)).containsExactly("Sender failed");
    assertThat(context.logger().messages().get(0).fields())
        .isEqualTo(Map.of("error", "no", "dropped_items", 3));
    assertThat(context.drops().losses()).containsExactly("traces refused_behind 3");
  }

  @Test
  void metadataIsBatchedApartAndCarriedOn() throws Exception {
    Processor<Traces> batch = start("metadata_keys: [X-Tenant]");
    batch.consume(of("a", 0, 2));
    batch.consume(of("b", 2, 3));
    batch.consume(of("a", 5, 1));
    batch.consume(Samples.traces(6, 1));
    batch.stop();
    assertThat(sink.taken())
        .extracting(traces -> traces.metadata().header("x-tenant") + "=" + traces.itemCount())
        .containsExactlyInAnyOrder("[a]=3", "[b]=3", "[]=1");
  }

  @Test
  void withoutMetadataKeysBatchesCarryNone() throws Exception {
    Processor<Traces> batch = start("timeout: 0");
    batch.consume(of("a", 0, 2));
    batch.stop();
    assertThat(sink.taken()).extracting(Telemetry::metadata).containsExactly(RequestMetadata.NONE);
  }

  @Test
  void tooManyCombinationsAreRefused() throws Exception {
    Processor<Traces> batch = start("{metadata_keys: [x-tenant], metadata_cardinality_limit: 2}");
    batch.consume(of("a", 0, 1));
    batch.consume(of("b", 1, 1));
    assertThatThrownBy(() -> batch.consume(of("c", 2, 1)))
        .isInstanceOfSatisfying(
            ConsumeException.class, refusal -> assertThat(refusal.isRetryable()).isFalse())
        .hasMessage("too many batcher metadata-value combinations");
    batch.consume(of("a", 3, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void concurrentCallersLoseNothing(int callers) throws Exception {
    Processor<Traces> batch = start("{send_batch_size: 50, send_batch_max_size: 64}");
    List<Thread> threads = new ArrayList<>();
    for (int c = 0; c < callers; c++) {
      int first = c * 1000;
      threads.add(
          context
              .of(ComponentKind.RECEIVER, "test")
              .workers()
              .start("caller " + c, () -> consumeSingly(batch, first, 1000)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    batch.stop();
    assertThat(numbers(sink.taken())).doesNotHaveDuplicates().hasSize(callers * 1000);
  }

  private void consumeSingly(Processor<Traces> batch, int first, int count) {
    for (int i = first; i < first + count; i++) {
      consume(batch, Samples.traces(i, 1));
    }
  }

  private static void consume(Processor<Traces> batch, Traces traces) {
    try {
      batch.consume(traces);
    } catch (ConsumeException e) {
      throw new AssertionError(e);
    }
  }

  private Processor<Traces> start(String yaml) throws StartException {
    return start(Long.MAX_VALUE, yaml);
  }

  private Processor<Traces> start(long byteRoom, String yaml) throws StartException {
    return start(byteRoom, yaml, sink);
  }

  private Processor<Traces> start(long byteRoom, String yaml, Consumer<Traces> next)
      throws StartException {
    Processor<Traces> processor = create(byteRoom, yaml, next);
    processor.start(context);
    running.add(processor);
    return processor;
  }

  private Processor<Traces> create(long byteRoom, String yaml, Consumer<Traces> next) {
    BatchConfig config = ConfigText.bind(new BatchConfigBinder(), yaml);
    return new BatchProcessorFactory(byteRoom)
        .create(Signal.TRACES, context.of(ComponentKind.PROCESSOR, "batch"), config, next);
  }

  private static Traces of(String tenant, int first, int count) {
    return Samples.of(
        Signal.TRACES,
        first,
        count,
        new RequestMetadata("", Map.of("x-tenant", List.of(tenant), "other", List.of("o"))));
  }

  /** The numbers of the sample items, found as text in the wire bytes. */
  private static List<String> numbers(List<Traces> parts) {
    List<String> numbers = new ArrayList<>();
    for (Traces part : parts) {
      String text = new String(part.toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
      java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("n(\\d+)").matcher(text);
      while (matcher.find()) {
        numbers.add(matcher.group(1));
      }
    }
    return numbers;
  }
}
