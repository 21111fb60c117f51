package dev.ingot.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final ComponentRef OTLP =
      new ComponentRef(ComponentKind.RECEIVER, ComponentId.parse("otlp"));

  private final FakeScheduler scheduler = new FakeScheduler();
  private final RecordingLogger logger = new RecordingLogger();
  private final List<ComponentRef> restarted = new ArrayList<>();
  private final Recovery recovery = new Recovery(scheduler, logger, restarted::add);

  private List<Object> intervals() {
    return logger.messages().stream().map(each -> each.fields().get("interval")).toList();
  }

  @Test
  void aFailedComponentIsRestartedAfterASecond() {
    recovery.statusChanged(OTLP, Status.FATAL_ERROR, "the server has stopped listening");
    scheduler.advance(Duration.ofMillis(999));
    assertThat(restarted).isEmpty();
    scheduler.advance(Duration.ofMillis(1));
    assertThat(restarted).containsExactly(OTLP);
    assertThat(logger.messages().get(0).text())
        .isEqualTo("Component failed. Will restart it after interval.");
    assertThat(logger.messages().get(0).fields())
        .isEqualTo(
            Map.of(
                "component", "receiver \"otlp\"",
                "error", "the server has stopped listening",
                "interval", "1s"));
  }

  @Test
  void otherStatesAreLeftAlone() {
    for (Status each : List.of(Status.OK, Status.RECOVERABLE_ERROR, Status.STOPPED)) {
      recovery.statusChanged(OTLP, each, "");
    }
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void whoFailsAgainWaitsTwiceAsLongUpToAMinute() {
    for (int i = 0; i < 8; i++) {
      recovery.failed(OTLP, "again");
      scheduler.advance(Duration.ofMinutes(1));
    }
    assertThat(intervals()).containsExactly("1s", "2s", "4s", "8s", "16s", "32s", "60s", "60s");
  }

  @Test
  void whoWasWellForTenMinutesBeginsAnew() {
    recovery.failed(OTLP, "once");
    scheduler.advance(Duration.ofMinutes(12));
    recovery.failed(OTLP, "again");
    assertThat(intervals()).containsExactly("1s", "1s");
  }

  @Test
  void oneRestartIsPendingAtATime() {
    recovery.failed(OTLP, "one");
    recovery.failed(OTLP, "two");
    scheduler.advance(Duration.ofMinutes(1));
    assertThat(restarted).containsExactly(OTLP);
  }
}
