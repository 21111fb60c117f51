package dev.ingot.processor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.HeldTelemetry;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredTest {
  private static final long PLENTY = 1_000_000;

  private final HeldTelemetry held = new HeldTelemetry(PLENTY);

  @Test
  void enoughItemsAreABatchAndTwoBatchesAreAllThereIsRoomFor() {
    Gathered<Traces> gathered = gathered(10, 0, PLENTY);
    gathered.add(Samples.traces(0, 9));
    assertThat(gathered.isBatch()).isFalse();
    gathered.add(Samples.traces(9, 1));
    assertThat(gathered.isBatch()).isTrue();
    assertThat(gathered.isFull()).isFalse();

    gathered.add(Samples.traces(10, 10));

    assertThat(gathered.isFull()).isTrue();
  }

  @Test
  void halfOfTheBytesAreABatch() {
    Traces one = Samples.traces(0, 1);
    Gathered<Traces> gathered = gathered(10, 0, 4 * one.byteSize());
    gathered.add(one);
    assertThat(gathered.isBatch()).isFalse();

    gathered.add(one);

    assertThat(gathered.isBatch()).isTrue();
    gathered.add(one);
    gathered.add(one);
    assertThat(gathered.isFull()).isTrue();
  }

  @Test
  void whatIsBehindACompleteBatchWaits() {
    Gathered<Traces> gathered = gathered(10, 0, PLENTY);
    gathered.add(Samples.traces(0, 12));
    gathered.add(Samples.traces(12, 3));

    assertThat(sizes(gathered.take(false, RequestMetadata.NONE))).containsExactly(12);
    assertThat(gathered.isEmpty()).isFalse();
    assertThat(sizes(gathered.take(true, RequestMetadata.NONE))).containsExactly(3);
    assertThat(gathered.isEmpty()).isTrue();
  }

  @Test
  void aRestThatIsNoBatchWaitsUnlessEverythingIsTaken() {
    Gathered<Traces> gathered = gathered(10, 10, PLENTY);
    gathered.add(Samples.traces(0, 25));

    assertThat(sizes(gathered.take(false, RequestMetadata.NONE))).containsExactly(10, 10);
    gathered.add(Samples.traces(25, 12));

    assertThat(sizes(gathered.take(true, RequestMetadata.NONE))).containsExactly(10, 7);
  }

  private Gathered<Traces> gathered(int size, int maxSize, long byteRoom) {
    BatchConfig config = new BatchConfig(Duration.ofSeconds(1), size, maxSize, List.of(), 1000);
    return new Gathered<>(Signal.TRACES, config, held, byteRoom);
  }

  private static List<Integer> sizes(List<Traces> batches) {
    return batches.stream().map(Traces::itemCount).toList();
  }
}
