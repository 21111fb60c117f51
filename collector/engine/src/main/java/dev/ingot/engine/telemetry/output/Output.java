package dev.ingot.engine.telemetry.output;

import dev.ingot.component.Scheduler.Scheduled;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends own spans or log records in batches, on threads of its own: who adds one never waits. When
 * too many wait, further ones are dropped and counted in the log. Thread-safe.
 *
 * @param <I> what is added
 */
public final class Output<I> implements AutoCloseable {
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);

  private final OutputSettings settings;
  private final Surroundings around;
  private final Way<I, ?> way;
  private final Deque<I> waiting = new ArrayDeque<>();
  private @Nullable Scheduled alarm;
  private @Nullable Thread sender;
  private boolean closed;
  private long dropped;

  /** From items to the exporter. */
  private record Way<I, T extends Telemetry>(
      Signal<T> signal, Function<List<I>, T> writer, RunningExporter<T> exporter) {

    void send(List<I> batch) {
      exporter.send(writer.apply(batch));
    }
  }

  private Output(OutputSettings settings, Surroundings around, Way<I, ?> way) {
    this.settings = settings;
    this.around = around;
    this.way = way;
  }

  /**
   * Starts the exporter.
   *
   * @param writer writes a batch as telemetry
   * @throws StartException when the exporter does not start
   */
  public static <I, T extends Telemetry> Output<I> start(
      Signal<T> signal, OutputSettings settings, Function<List<I>, T> writer, Surroundings around)
      throws StartException {
    RunningExporter<T> exporter = RunningExporter.start(signal, settings.exporter(), around);
    return new Output<>(settings, around, new Way<>(signal, writer, exporter));
  }

  /** Adds one, to be sent soon. */
  public synchronized void add(I item) {
    if (closed || waiting.size() >= settings.queueSize()) {
      dropped++;
      return;
    }
    waiting.add(item);
    if (sender != null) {
      return;
    }
    if (waiting.size() >= settings.batchSize()) {
      send();
    } else if (alarm == null) {
      wakeAfter(settings.delay());
    }
  }

  private void wakeAfter(Duration delay) {
    alarm = around.scheduler().schedule(delay, this::due);
  }

  private synchronized void due() {
    alarm = null;
    if (!closed && sender == null && !waiting.isEmpty()) {
      send();
    }
  }

  private void send() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
    sender = Thread.currentThread();
    try {
      Thread started = around.workers().start("own " + way.signal(), this::sendAll);
      sender = sender == null ? null : started;
    } catch (RuntimeException | Error bug) {
      sendLater();
      throw bug;
    }
  }

  private void sendAll() {
    try {
      List<I> batch = next(1);
      while (!batch.isEmpty()) {
        send(batch);
        batch = next(settings.batchSize());
      }
    } catch (RuntimeException | Error bug) {
      sendLater();
      throw bug;
    }
  }

  /** Nobody sends any more, for something broke; what waits gets another try. */
  private synchronized void sendLater() {
    sender = null;
    if (!closed && alarm == null && !waiting.isEmpty()) {
      wakeAfter(AFTER_A_BUG);
    }
  }

  /**
   * The next batch; empty when nothing is to be sent now, and then nobody sends any more: what
   * waits goes with what comes within the delay.
   *
   * @param least how many must wait for it; once closed, one is enough
   */
  private synchronized List<I> next(int least) {
    if (waiting.isEmpty() || (waiting.size() < least && !closed)) {
      sender = null;
      if (!waiting.isEmpty() && alarm == null) {
        wakeAfter(settings.delay());
      }
      return List.of();
    }
    int size = Math.min(settings.batchSize(), waiting.size());
    List<I> batch = new ArrayList<>(size);
    while (batch.size() < size) {
      batch.add(waiting.remove());
    }
    return batch;
  }

  private void send(List<I> batch) {
    way.send(batch);
    long lost = takeDropped();
    if (lost > 0) {
      around.logger().warn(OutputMessages.dropped(way.signal()), way.signal().itemWord(), lost);
    }
  }

  private synchronized long takeDropped() {
    long lost = dropped;
    dropped = 0;
    return lost;
  }

  /** Takes nothing more, sends what waits, and stops the exporter. */
  @Override
  public void close() {
    Thread busy;
    synchronized (this) {
      closed = true;
      if (alarm != null) {
        alarm.cancel();
      }
      busy = sender;
    }
    try {
      if (busy != null && busy != Thread.currentThread()) {
        busy.join();
      }
    } catch (InterruptedException e) {
      busy.interrupt();
      Thread.currentThread().interrupt();
    }
    try {
      sendAll();
    } finally {
      way.exporter().stop();
    }
  }
}
