package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinkTest {
  private final Sink<Traces> sink = new Sink<>();

  @Test
  void keepsWhatItTakes() throws Exception {
    sink.consume(traces(3));
    assertThat(sink.tryConsume(traces(2))).isTrue();
    assertThat(sink.itemCount()).isEqualTo(5);
    sink.awaitItems(5);
  }

  @Test
  void refusesOnDemandOnce() throws Exception {
    sink.refuseNext(ConsumeException.permanent("no"));
    assertThatThrownBy(() -> sink.consume(traces(1))).hasMessage("no");
    sink.consume(traces(1));
    assertThat(sink.taken()).hasSize(1);
  }

  @Test
  void aClosedSinkLetsNobodyThrough() throws Exception {
    sink.close();
    assertThat(sink.tryConsume(traces(1))).isFalse();
    Thread caller = new DaemonWorkers().start("caller", () -> consume(traces(1)));
    sink.awaitWaiting(1);
    assertThat(sink.taken()).isEmpty();
    sink.open();
    caller.join();
    assertThat(sink.itemCount()).isEqualTo(1);
  }

  private void consume(Traces traces) {
    try {
      sink.consume(traces);
    } catch (ConsumeException e) {
      throw new AssertionError(e);
    }
  }

  private static Traces traces(int items) {
    return Signal.TRACES.of(
        List.of(new Segment(new byte[0], 0, 0, items, true)), RequestMetadata.NONE);
  }
}
