package dev.ingot.extension.filestorage;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Scheduler;
import dev.ingot.extension.filestorage.journal.SegmentedJournal;
import dev.ingot.storage.StorageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Compacts a journal that was large and is nearly empty again, looking at it from time to time.
 * Thread-safe.
 */
final class Rebound {
  private static final long MIB = 1024 * 1024;

  private final ComponentContext context;
  private final CompactionConfig config;
  private final SegmentedJournal journal;
  private Scheduler.@Nullable Scheduled next;
  private boolean needed;
  private boolean stopped;

  Rebound(ComponentContext context, CompactionConfig config, SegmentedJournal journal) {
    this.context = context;
    this.config = config;
    this.journal = journal;
  }

  /** Looks after the interval, if the configuration says so. */
  synchronized void start() {
    if (config.onRebound() && !stopped) {
      Duration interval = config.checkInterval();
      next = context.scheduler().schedule(interval, this::checkOnWorker);
    }
  }

  synchronized void stop() {
    stopped = true;
    if (next != null) {
      next.cancel();
    }
  }

  private void checkOnWorker() {
    context.workers().start(context.id() + " compaction", this::checkAndStart);
  }

  private void checkAndStart() {
    check();
    start();
  }

  /** Compacts when both thresholds say so. */
  synchronized void check() {
    if (stopped) {
      return;
    }
    needed |= journal.usedBytes() > config.reboundNeededThresholdMib() * MIB;
    if (!needed || journal.liveBytes() >= config.reboundTriggerThresholdMib() * MIB) {
      return;
    }
    try {
      journal.compact();
      needed = false;
    } catch (StorageException failure) {
      context.logger().warn(Messages.NOT_COMPACTED, "error", failure.getMessage());
    }
  }
}
