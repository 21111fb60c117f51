package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.testkit.FakeScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunningSpansTest {
  private final CurrentSpan current = new CurrentSpan();
  private final SpanClock clock = new SpanClock(new FakeScheduler());
  private final RunningSpans running = new RunningSpans();

  private RecordedSpan span(long id) {
    SpanSeed seed =
        new SpanSeed(
            new SpanScope(new TreeMap<>()),
            "a",
            new TraceContext(1, 2, id, true, false),
            null,
            List.of());
    return new RecordedSpan(current.slot(), seed, clock, new SpanListeners());
  }

  @Test
  void spansWithTheSamePlaceDoNotHideEachOther() {
    RecordedSpan one = span(5);
    RecordedSpan other = span(5 + 2048);
    running.add(one);
    running.add(other);
    assertThat(running.all()).containsExactly(one, other);
    running.remove(one);
    assertThat(running.all()).containsExactly(other);
    running.remove(other);
    assertThat(running.all()).isEmpty();
  }

  @Test
  void whoFindsNoPlaceIsNotShown() {
    List<RecordedSpan> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(span(-1));
      running.add(many.get(i));
    }
    assertThat(running.all()).hasSize(16).containsExactlyInAnyOrderElementsOf(many.subList(0, 16));
    many.forEach(running::remove);
    assertThat(running.all()).isEmpty();
  }
}
