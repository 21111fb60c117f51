package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  @Test
  void delaysGrowByTheMultiplierUpToTheMaximum() {
    assertThat(delays(() -> 0.5, 7))
        .containsExactly(5_000L, 7_500L, 11_250L, 16_875L, 25_312L, 30_000L, 30_000L);
  }

  @Test
  void lowestRandomNumberGivesHalfTheInterval() {
    assertThat(delays(() -> 0, 2)).containsExactly(2_500L, 3_750L);
  }

  @Test
  void highestRandomNumberGivesHalfAsLongAgain() {
    assertThat(delays(() -> 1, 2)).containsExactly(7_500L, 11_250L);
  }

  private static Stream<Long> delays(DoubleSupplier random, int count) {
    BackOff backOff = new BackOff(RetryConfig.DEFAULT, random);
    return Stream.generate(backOff::next).limit(count).map(Duration::toMillis);
  }
}
