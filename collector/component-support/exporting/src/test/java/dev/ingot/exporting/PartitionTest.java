package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches that keep metadata apart. */
class PartitionTest {
  private static final long TIMEOUT = Duration.ofMillis(200).toNanos();

  private final Harness harness = new Harness();

  @Test
  void requestsOfDifferentMetadataAreNotMixed() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(2);

    pipeline.consume(of("blue", "a"));
    pipeline.consume(of("red", "b"));
    pipeline.consume(of("blue", "c"));
    pipeline.consume(of("red", "d"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "c");
    assertThat(harness.sender.awaitAttempt()).containsExactly("b", "d");
  }

  @Test
  void eachPartitionHasATimeoutOfItsOwn() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(10);
    pipeline.consume(of("blue", "a"));
    harness.clock.advance(Duration.ofMillis(100));
    pipeline.consume(of("red", "b"));

    harness.clock.advance(Duration.ofMillis(100));
    assertThat(harness.sender.awaitAttempt()).containsExactly("a");
    harness.awaitAlarms(1);
    harness.clock.advance(Duration.ofMillis(99));
    assertThat(harness.sender.attempts()).isEmpty();
    harness.clock.advance(Duration.ofMillis(1));

    assertThat(harness.sender.awaitAttempt()).containsExactly("b");
  }

  @Test
  void partitionIsForgottenWhenItIsEmpty() {
    PartitionedBacklog<Traces> backlog = backlog(2);
    for (int i = 0; i < 1000; i++) {
      backlog.add(batch(of("tenant " + i, "a")), i);
      backlog.next(i);
    }

    assertThat(backlog.size()).isZero();
    assertThat(backlog.isEmpty()).isTrue();
  }

  @Test
  void fullPartitionGoesBeforeOneThatMayWait() throws Exception {
    PartitionedBacklog<Traces> backlog = backlog(2);
    backlog.add(batch(of("blue", "a")), 0);
    backlog.add(batch(of("red", "b", "c")), 1);

    assertThat(backlog.isDue(2)).isTrue();
    assertThat(names(backlog.next(2))).containsExactly("b", "c");
    assertThat(backlog.isDue(2)).isFalse();
    assertThat(backlog.dueAt()).isEqualTo(TIMEOUT);
  }

  @Test
  void overduePartitionIsNotHeldUpByFullOnes() throws Exception {
    PartitionedBacklog<Traces> backlog = backlog(2);
    backlog.add(batch(of("blue", "a")), 0);
    backlog.add(batch(of("red", "b", "c")), 1);

    assertThat(names(backlog.next(TIMEOUT))).containsExactly("a");
    assertThat(names(backlog.next(TIMEOUT))).containsExactly("b", "c");
  }

  @Test
  void whatIsLeftOfAPartitionWaitsBehindTheOthers() throws Exception {
    PartitionedBacklog<Traces> backlog =
        new PartitionedBacklog<>(
            List.of("tenant"), () -> merging(Harness.batch(2, 2, Sizer.ITEMS)));
    backlog.add(batch(of("blue", "a", "b", "c")), 0);
    backlog.add(batch(of("red", "d")), 5);

    assertThat(names(backlog.next(10))).containsExactly("a", "b");
    assertThat(backlog.dueAt()).isEqualTo(5 + TIMEOUT);
    assertThat(names(backlog.next(5 + TIMEOUT))).containsExactly("d");
    assertThat(backlog.dueAt()).isEqualTo(10 + TIMEOUT);
  }

  @Test
  void batchHasTheHeadersThatAllItsPartsHave() throws Exception {
    BatchConfig config = Harness.batch(2, 0, Sizer.ITEMS, List.of("tenant"));
    MergingBacklog<Traces> backlog = merging(config);
    backlog.add(batch(with(Map.of("tenant", List.of("blue"), "token", List.of("1")))), 0);
    backlog.add(batch(with(Map.of("tenant", List.of("blue"), "token", List.of("2")))), 0);

    assertThat(backlog.next(0).content().load().metadata())
        .isEqualTo(new RequestMetadata("", Map.of("tenant", List.of("blue"))));
  }

  @Test
  void batchOfDifferentSendersHasTheHeadersOfNone() throws Exception {
    MergingBacklog<Traces> backlog = merging(Harness.batch(2, 0, Sizer.ITEMS));
    backlog.add(batch(of("blue", "a")), 0);
    backlog.add(batch(of("red", "b")), 0);

    assertThat(backlog.next(0).content().load().metadata()).isEqualTo(RequestMetadata.NONE);
  }

  @Test
  void missingHeaderIsAValueOfItsOwn() throws Exception {
    ExportPipeline<Traces> pipeline = pipeline(2);

    pipeline.consume(Spans.of("a"));
    pipeline.consume(of("blue", "b"));
    pipeline.consume(Spans.of("c"));

    assertThat(harness.sender.awaitAttempt()).containsExactly("a", "c");
  }

  private ExportPipeline<Traces> pipeline(long minSize) {
    BatchConfig batch = Harness.batch(minSize, 0, Sizer.ITEMS, List.of("Tenant"));
    return harness.pipeline(Harness.batching(batch), Harness.RETRY);
  }

  private static PartitionedBacklog<Traces> backlog(long minSize) {
    return new PartitionedBacklog<>(
        List.of("tenant"), () -> merging(Harness.batch(minSize, 0, Sizer.ITEMS)));
  }

  private static MergingBacklog<Traces> merging(BatchConfig config) {
    return new MergingBacklog<>(Signal.TRACES, config, Sizer.ITEMS);
  }

  private static Batch<Traces> batch(Traces traces) {
    return new Batch<>(Content.of(traces), List.of(new Parcel(1, 0, null)));
  }

  private static List<String> names(Batch<Traces> batch) throws Exception {
    return Spans.names(batch.content().load());
  }

  private static Traces of(String tenant, String... names) {
    RequestMetadata metadata = new RequestMetadata("", Map.of("tenant", List.of(tenant)));
    return Signal.TRACES.of(Spans.of(names).segments(), metadata);
  }

  private static Traces with(Map<String, List<String>> headers) {
    return Signal.TRACES.of(Spans.of("a").segments(), new RequestMetadata("1.2.3.4:5", headers));
  }
}
