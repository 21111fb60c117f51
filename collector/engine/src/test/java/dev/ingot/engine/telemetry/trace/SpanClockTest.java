package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Scheduler;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpanClockTest {
  private final TwoClocks clocks = new TwoClocks();

  private static final class TwoClocks implements Scheduler {
    private long nanoTime = 500;
    private long wallMillis = 1_000;

    @Override
    public long nanoTime() {
      return nanoTime;
    }

    @Override
    public long currentTimeMillis() {
      return wallMillis;
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void sleep(Duration duration) {
      throw new UnsupportedOperationException();
    }
  }

  private static long nanos(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  @Test
  void knowsNanosecondsBetweenMilliseconds() {
    SpanClock clock = new SpanClock(clocks);
    assertThat(clock.at(clock.nanoTime())).isEqualTo(nanos(1_000));
    clocks.nanoTime += 7;
    assertThat(clock.at(clock.nanoTime())).isEqualTo(nanos(1_000) + 7);
  }

  @Test
  void followsTheWallClockWithinATenthOfASecond() {
    SpanClock clock = new SpanClock(clocks);
    clocks.wallMillis += 60_000;
    clocks.nanoTime += nanos(99);
    assertThat(clock.at(clock.nanoTime())).isEqualTo(nanos(1_099));
    clocks.nanoTime += nanos(1);
    assertThat(clock.at(clock.nanoTime())).isEqualTo(nanos(61_000));
  }

  @Test
  void smallDifferencesOfTheClocksMakeNoSteps() {
    SpanClock clock = new SpanClock(clocks);
    clocks.nanoTime += nanos(200);
    clocks.wallMillis += 209;
    assertThat(clock.at(clock.nanoTime())).isEqualTo(nanos(1_200));
  }
}
