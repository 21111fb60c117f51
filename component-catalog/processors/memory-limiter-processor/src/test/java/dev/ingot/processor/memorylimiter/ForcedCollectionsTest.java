package dev.ingot.processor.memorylimiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.FakeScheduler;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForcedCollectionsTest {
  private final FakeScheduler time = new FakeScheduler();

  private ForcedCollections of(String intervals) {
    String yaml = "{check_interval: 1s, limit_mib: 9, " + intervals + "}";
    return new ForcedCollections(ConfigText.bind(new MemoryLimiterConfigBinder(), yaml), time);
  }

  private boolean mayForceAfter(ForcedCollections collections, boolean hard, long millis) {
    time.advance(Duration.ofMillis(millis));
    return collections.mayForce(hard);
  }

  @Test
  void uselessOnesDoubleTheTimeUpToTheLimit() {
    ForcedCollections collections =
        of(
            "min_gc_interval_when_soft_limited: 2s, max_gc_interval_when_soft_limited: 5s,"
                + " max_gc_interval_when_hard_limited: 5s");
    collections.forced(false, 100, 100);
    assertThat(mayForceAfter(collections, false, 4000)).isFalse();
    assertThat(mayForceAfter(collections, false, 1)).isTrue();
    collections.forced(false, 100, 96);
    assertThat(mayForceAfter(collections, false, 5000)).isFalse();
    assertThat(mayForceAfter(collections, false, 1)).isTrue();
  }

  @Test
  void oneThatFreesEnoughBringsTheTimeBack() {
    ForcedCollections collections = of("min_gc_interval_when_soft_limited: 2s");
    collections.forced(false, 100, 100);
    collections.forced(false, 100, 95);
    assertThat(mayForceAfter(collections, false, 2001)).isTrue();
  }

  @Test
  void theLimitsGrowApart() {
    ForcedCollections collections = of("min_gc_interval_when_soft_limited: 2s");
    collections.forced(true, 100, 100);
    assertThat(mayForceAfter(collections, true, 2000)).isFalse();
    assertThat(mayForceAfter(collections, false, 1)).isTrue();
  }

  @Test
  void zeroLetsThemStayAsFrequent() {
    ForcedCollections collections =
        of("max_gc_interval_when_soft_limited: 0s, max_gc_interval_when_hard_limited: 0s");
    collections.forced(true, 100, 100);
    assertThat(mayForceAfter(collections, true, 1)).isTrue();
    collections.forced(false, 100, 100);
    assertThat(mayForceAfter(collections, false, 10_000)).isFalse();
    assertThat(mayForceAfter(collections, false, 1)).isTrue();
  }
}
