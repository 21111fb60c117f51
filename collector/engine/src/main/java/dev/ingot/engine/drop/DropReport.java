package dev.ingot.engine.drop;

import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.engine.drop.DropLedger.Loss;
import java.time.Duration;
import java.util.List;

/** Logs losses: those that are new once a minute, and all of them at the end. Thread-safe. */
public final class DropReport implements AutoCloseable {
  static final String LOST = "Items were lost";
  static final String LOST_IN_ALL = "Items were lost while the collector ran";
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private final DropLedger ledger;
  private final Scheduler scheduler;
  private final Logger logger;
  private List<Loss> told = List.of();
  private Scheduler.Scheduled next;
  private boolean closed;

  private DropReport(DropLedger ledger, Scheduler scheduler, Logger logger) {
    this.ledger = ledger;
    this.scheduler = scheduler;
    this.logger = logger;
    this.next = scheduler.schedule(INTERVAL, this::tell);
  }

  /** Begins to log what a ledger holds. */
  public static DropReport begin(DropLedger ledger, Scheduler scheduler, Logger logger) {
    return new DropReport(ledger, scheduler, logger);
  }

  private synchronized void tell() {
    if (closed) {
      return;
    }
    List<Loss> now = ledger.losses();
    now.stream().filter(each -> !told.contains(each)).forEach(each -> log(LOST, each));
    told = now;
    next = scheduler.schedule(INTERVAL, this::tell);
  }

  private void log(String message, Loss loss) {
    logger.warn(
        message,
        "component",
        loss.component().toString(),
        "otelcol.signal",
        loss.signal(),
        "reason",
        loss.reason(),
        "dropped_items",
        loss.items());
  }

  /** Logs every loss a last time, and ends. */
  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
    ledger.losses().forEach(each -> log(LOST_IN_ALL, each));
  }
}
