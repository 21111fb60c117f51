package dev.ingot.engine.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Drops;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.Scheduler;
import dev.ingot.engine.drop.DropLedger.Loss;
import dev.ingot.telemetry.Signal;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.RecordingLogger.Message;
import dev.ingot.testkit.RecordingMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DropReportTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final ComponentRef BATCH =
      new ComponentRef(ComponentKind.PROCESSOR, ComponentId.parse("batch"));
  private static final ComponentRef OTLP =
      new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse("otlp/2"));

  private final DropLedger ledger = new DropLedger();
  private final FakeScheduler scheduler = new FakeScheduler();
  private final RecordingLogger logger = new RecordingLogger();
  private final RecordingMeter meter = new RecordingMeter();
  private final DropReport report = DropReport.begin(ledger, scheduler, logger);

  @Test
  void lossesAddUpByComponentSignalAndReason() {
    ledger.of(BATCH, meter).count(Signal.TRACES, "refused_behind", 2);
    ledger.of(BATCH, meter).count(Signal.TRACES, "refused_behind", 3);
    ledger.of(OTLP, meter).count(Signal.TRACES, "retries_exhausted", 7);
    ledger.of(OTLP, meter).count(Signal.LOGS, "not_retryable", 1);
    assertThat(ledger.losses())
        .containsExactly(
            new Loss(OTLP, "logs", "not_retryable", 1),
            new Loss(OTLP, "traces", "retries_exhausted", 7),
            new Loss(BATCH, "traces", "refused_behind", 5));
    assertThat(meter.sums())
        .containsEntry("ingot_lost_items{reason=refused_behind, signal=traces}", 5L)
        .hasSize(3);
  }

  @Test
  void nothingLostIsNoLoss() {
    ledger.of(BATCH, meter).count(Signal.TRACES, "refused_behind", 0);
    assertThat(ledger.losses()).isEmpty();
  }

  @Test
  void newLossesAreLoggedOnceAMinute() {
    Drops drops = ledger.of(BATCH, meter);
    drops.count(Signal.TRACES, "refused_behind", 2);
    scheduler.advance(MINUTE);
    scheduler.advance(MINUTE);
    drops.count(Signal.TRACES, "refused_behind", 1);
    scheduler.advance(MINUTE);
    assertThat(logger.messages())
        .containsExactly(message("Items were lost", 2), message("Items were lost", 3));
  }

  @Test
  void allLossesAreLoggedAtTheEnd() {
    ledger.of(BATCH, meter).count(Signal.TRACES, "refused_behind", 2);
    scheduler.advance(MINUTE);
    report.close();
    assertThat(logger.messages())
        .containsExactly(
            message("Items were lost", 2), message("Items were lost while the collector ran", 2));
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void aReportThatCameTooLateForTheEndIsNone() {
    List<Runnable> tasks = new ArrayList<>();
    DropReport late = DropReport.begin(ledger, new Uncancellable(tasks), logger);
    ledger.of(BATCH, meter).count(Signal.TRACES, "refused_behind", 2);
    late.close();
    tasks.get(0).run();
    assertThat(logger.messages())
        .containsExactly(message("Items were lost while the collector ran", 2));
    assertThat(tasks).hasSize(1);
  }

  /** Its tasks are about to run when they are cancelled. */
  private record Uncancellable(List<Runnable> tasks) implements Scheduler {
    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
      tasks.add(task);
      return () -> {};
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public long currentTimeMillis() {
      return 0;
    }

    @Override
    public void sleep(Duration duration) {}
  }

  private static Message message(String text, long items) {
    return new Message(
        Level.WARN,
        text,
        Map.of(
            "component", "processor \"batch\"",
            "otelcol.signal", "traces",
            "reason", "refused_behind",
            "dropped_items", items));
  }
}
