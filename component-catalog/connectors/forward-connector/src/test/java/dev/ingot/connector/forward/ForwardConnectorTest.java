package dev.ingot.connector.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Connector;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import dev.ingot.testkit.TestContext;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForwardConnectorTest {
  private final Sink<Traces> sink = new Sink<>();

  private record OnePipeline<O extends Telemetry>(Consumer<O> all) implements Router<O> {
    @Override
    public Set<String> pipelines() {
      return Set.of("traces/out");
    }

    @Override
    public Consumer<O> only(Set<String> pipelines) {
      return all;
    }
  }

  private <O extends Telemetry> Connector<Traces> create(Signal<O> to, Consumer<O> next) {
    return new ForwardConnectorFactory()
        .create(
            Signal.TRACES,
            to,
            new TestContext().of(ComponentKind.CONNECTOR, "forward"),
            new ForwardConnectorConfig(),
            new OnePipeline<>(next));
  }

  @Test
  void handsOnTheSameTelemetry() throws Exception {
    Traces first = Samples.traces(0, 1);
    Traces second = Samples.traces(1, 1);
    Connector<Traces> forward = create(Signal.TRACES, sink);
    forward.consume(first);
    assertThat(forward.tryConsume(second)).isTrue();
    assertThat(sink.taken()).containsExactly(first, second);
  }

  @Test
  void handsOnProfiles() throws Exception {
    Sink<Profiles> profiles = new Sink<>();
    Profiles three = Samples.profiles(0, 3);
    new ForwardConnectorFactory()
        .create(
            Signal.PROFILES,
            Signal.PROFILES,
            new TestContext().of(ComponentKind.CONNECTOR, "forward"),
            new ForwardConnectorConfig(),
            new OnePipeline<>(profiles))
        .consume(three);
    assertThat(profiles.taken()).containsExactly(three);
  }

  @Test
  void doesNotWaitWhereTheNextOneWould() throws Exception {
    sink.close();
    assertThat(create(Signal.TRACES, sink).tryConsume(Samples.traces(0, 1))).isFalse();
  }

  @Test
  void handsBackARefusal() {
    ConsumeException refusal = ConsumeException.retryable("full");
    sink.refuseNext(refusal);
    assertThatThrownBy(() -> create(Signal.TRACES, sink).consume(Samples.traces(0, 1)))
        .isSameAs(refusal);
  }

  @Test
  void isNeverAskedForTwoSignals() {
    assertThatThrownBy(() -> create(Signal.LOGS, new Sink<Logs>()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("forward connector from traces to logs");
  }
}
