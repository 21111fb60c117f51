package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FanOutTest {
  private final Sink<Traces> first = new Sink<>();
  private final Sink<Traces> second = new Sink<>();
  private final Consumer<Traces> fanOut = FanOut.to(List.of(first, second));
  private final Traces traces = Samples.traces(0, 1);

  @Test
  void everyBranchGetsTheSameTelemetry() throws Exception {
    fanOut.consume(traces);
    assertThat(first.taken()).containsExactly(traces);
    assertThat(second.taken()).containsExactly(traces);
  }

  @Test
  void aSingleBranchNeedsNoFanOut() {
    assertThat(FanOut.to(List.of(first))).isSameAs(first);
  }

  @Test
  void aFailingBranchDoesNotStopTheOthers() {
    ConsumeException refusal = ConsumeException.retryable("full");
    first.refuseNext(refusal);
    assertThatThrownBy(() -> fanOut.consume(traces)).isSameAs(refusal);
    assertThat(second.taken()).containsExactly(traces);
  }

  @Test
  void retryableFailuresStayRetryableWithTheLongestWait() {
    first.refuseNext(ConsumeException.retryable("a").withRetryAfter(Duration.ofSeconds(1)));
    second.refuseNext(
        ConsumeException.retryable("b")
            .withRetryAfter(Duration.ofSeconds(5))
            .withStatus(GrpcStatus.RESOURCE_EXHAUSTED));
    assertThatThrownBy(() -> fanOut.consume(traces))
        .hasMessage("a; b")
        .asInstanceOf(InstanceOfAssertFactories.type(ConsumeException.class))
        .satisfies(
            joined -> {
              assertThat(joined.isRetryable()).isTrue();
              assertThat(joined.retryAfter()).contains(Duration.ofSeconds(5));
              assertThat(joined.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
            });
  }

  @Test
  void onePermanentFailureMakesAllPermanent() {
    first.refuseNext(ConsumeException.retryable("a"));
    second.refuseNext(ConsumeException.permanent("b").withStatus(GrpcStatus.INVALID_ARGUMENT));
    assertThatThrownBy(() -> fanOut.consume(traces))
        .hasMessage("a; b")
        .asInstanceOf(InstanceOfAssertFactories.type(ConsumeException.class))
        .satisfies(
            joined -> {
              assertThat(joined.isRetryable()).isFalse();
              assertThat(joined.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
            });
  }

  @Test
  void whatFailedBehindABranchFailedBehindTheFanOut() {
    first.refuseNext(ConsumeException.retryable("a").asDownstream());
    second.refuseNext(ConsumeException.permanent("b"));
    assertThatThrownBy(() -> fanOut.consume(traces))
        .asInstanceOf(InstanceOfAssertFactories.type(ConsumeException.class))
        .satisfies(joined -> assertThat(joined.isDownstream()).isTrue());
    first.refuseNext(ConsumeException.retryable("a"));
    second.refuseNext(ConsumeException.permanent("b"));
    assertThatThrownBy(() -> fanOut.consume(traces))
        .asInstanceOf(InstanceOfAssertFactories.type(ConsumeException.class))
        .satisfies(joined -> assertThat(joined.isDownstream()).isFalse());
  }

  @Test
  void aBugInABranchIsAPermanentFailure() {
    Consumer<Traces> broken =
        telemetry -> {
          throw new IllegalStateException("x");
        };
    assertThatThrownBy(() -> FanOut.to(List.of(broken, second)).consume(traces))
        .isInstanceOf(ConsumeException.class)
        .hasMessage("internal error: java.lang.IllegalStateException: x");
    assertThat(second.taken()).containsExactly(traces);
  }

  @Test
  void takesNothingWithoutWaiting() throws Exception {
    assertThat(fanOut.tryConsume(traces)).isFalse();
    assertThat(first.taken()).isEmpty();
    assertThat(second.taken()).isEmpty();
  }
}
