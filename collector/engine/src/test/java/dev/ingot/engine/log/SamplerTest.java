package dev.ingot.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Logger.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private static final long NOW = 1_700_000_000_000L;

  private static int passed(Sampler sampler, int times, long at) {
    int passed = 0;
    for (int i = 0; i < times; i++) {
      passed += sampler.passes(Level.WARN, "refused", at) ? 1 : 0;
    }
    return passed;
  }

  @Test
  void passesTheFirstTenAndThenOneInAHundred() {
    Sampler sampler = new Sampler(SamplingSettings.DEFAULT);
    assertThat(passed(sampler, 10, NOW)).isEqualTo(10);
    assertThat(passed(sampler, 99, NOW)).isZero();
    assertThat(passed(sampler, 1, NOW)).isOne();
    assertThat(passed(sampler, 1000, NOW)).isEqualTo(10);
  }

  @Test
  void beginsAnewWithEveryInterval() {
    Sampler sampler = new Sampler(SamplingSettings.DEFAULT);
    assertThat(passed(sampler, 50, NOW)).isEqualTo(10);
    assertThat(passed(sampler, 50, NOW + 10_000)).isEqualTo(10);
  }

  @Test
  void countsEveryMessageAndLevelByItself() {
    Sampler sampler = new Sampler(new SamplingSettings(Duration.ofSeconds(1), 1, 0));
    assertThat(sampler.passes(Level.WARN, "a", NOW)).isTrue();
    assertThat(sampler.passes(Level.WARN, "b", NOW)).isTrue();
    assertThat(sampler.passes(Level.ERROR, "a", NOW)).isTrue();
    assertThat(sampler.passes(Level.WARN, "a", NOW)).isFalse();
  }

  @Test
  void zeroThereafterPassesNoMore() {
    Sampler sampler = new Sampler(new SamplingSettings(Duration.ofSeconds(1), 2, 0));
    assertThat(passed(sampler, 5000, NOW)).isEqualTo(2);
  }
}
