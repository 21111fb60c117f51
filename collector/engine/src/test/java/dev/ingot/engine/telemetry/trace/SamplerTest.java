package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.telemetry.trace.Sampler.Always;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased.ByParent;
import dev.ingot.engine.telemetry.trace.Sampler.Ratio;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplerTest {
  private static final Optional<TraceContext> NO_PARENT = Optional.empty();

  private static Optional<TraceContext> parent(boolean sampled, boolean remote) {
    return Optional.of(new TraceContext(1, 2, 3, sampled, remote));
  }

  @Test
  void aRatioRecordsAboutThatShareOfTheTraces() {
    Random random = new Random(7);
    Sampler quarter = new Ratio(0.25);
    long recorded =
        random.longs(100_000).filter(trace -> quarter.records(NO_PARENT, trace)).count();
    assertThat(recorded).isBetween(24_000L, 26_000L);
  }

  @Test
  void aRatioDecidesAlikeInEveryProcess() {
    Sampler half = new Ratio(0.5);
    assertThat(half.records(NO_PARENT, 0)).isTrue();
    assertThat(half.records(NO_PARENT, 0x7fffffffffffffffL)).isTrue();
    assertThat(half.records(NO_PARENT, 0x8000000000000000L)).isFalse();
    assertThat(half.records(NO_PARENT, -1)).isFalse();
  }

  @Test
  void ratiosOfAllAndNone() {
    assertThat(new Ratio(1).records(NO_PARENT, -1)).isTrue();
    assertThat(new Ratio(0).records(NO_PARENT, 0)).isFalse();
  }

  @Test
  void theDefaultIsLikeTheParent() {
    assertThat(Sampler.DEFAULT.records(NO_PARENT, 1)).isTrue();
    assertThat(Sampler.DEFAULT.records(parent(true, true), 1)).isTrue();
    assertThat(Sampler.DEFAULT.records(parent(false, true), 1)).isFalse();
    assertThat(Sampler.DEFAULT.records(parent(false, false), 1)).isFalse();
  }

  @Test
  void eachKindOfParentHasItsSampler() {
    Sampler upside =
        new ParentBased(
            new Always(false), new ByParent(new Always(false), new Always(true)), ByParent.LIKE);
    assertThat(upside.records(NO_PARENT, 1)).isFalse();
    assertThat(upside.records(parent(true, true), 1)).isFalse();
    assertThat(upside.records(parent(false, true), 1)).isTrue();
    assertThat(upside.records(parent(true, false), 1)).isTrue();
    assertThat(upside.records(parent(false, false), 1)).isFalse();
  }
}
