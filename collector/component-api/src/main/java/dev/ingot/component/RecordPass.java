package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs record processors that stand next to each other, in one pass over the bytes, and hands on
 * the result; when nothing is left of the telemetry, it hands on nothing. Thread-safe.
 *
 * <p>The rewriting is done once per telemetry: when the consumer behind declines the result of
 * {@link #tryConsume}, {@link #consume} of the same instance hands on that result.
 *
 * <p>A bug in a processor, a {@link RuntimeException} of one of its edits, is logged with the cause
 * in the log of that processor, and refuses the telemetry for good, by the processor's name.
 *
 * @param <T> the signal's telemetry
 */
public final class RecordPass<T extends Telemetry> implements Consumer<T> {
  private final Signal<T> signal;
  private final Consumer<T> next;
  private final DeclinedResults<T> declined = new DeclinedResults<>();
  private final Deque<RecordPart> parts = new ArrayDeque<>();
  private volatile PassCounts counts = PassCounts.NONE;
  private volatile Rewriter rewriter = new Rewriter(List.of());

  /** A pass that changes nothing yet. */
  public RecordPass(Signal<T> signal, Consumer<T> next) {
    this.signal = signal;
    this.next = next;
  }

  /**
   * Puts a processor in front of those that are there; call it before any of them is started. Its
   * edits take part from its start on.
   *
   * @return what to start and stop in the processor's stead
   */
  public Lifecycle addFirst(ComponentContext context, RecordProcessor processor) {
    RecordPart part = new RecordPart(signal, context, processor, this::assemble);
    parts.addFirst(part);
    return part;
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    T result = declined.remove(telemetry).orElse(null);
    if (result == null) {
      result = rewrite(telemetry);
    } else {
      counts.again();
    }
    counts.count(telemetry, result);
    if (isLeft(telemetry, result)) {
      next.consume(result);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    T result = rewrite(telemetry);
    boolean declining = false;
    try {
      declining = isLeft(telemetry, result) && !next.tryConsume(result);
    } finally {
      if (!declining) {
        counts.count(telemetry, result);
      }
    }
    if (declining) {
      declined.keep(telemetry, result);
    }
    return !declining;
  }

  private T rewrite(T telemetry) throws ConsumeException {
    long begin = counts.begin();
    try {
      T result = rewriter.rewrite(signal, telemetry);
      counts.took(begin);
      return result;
    } catch (RuntimeException bug) {
      counts.failed(telemetry);
      throw failure(telemetry, bug);
    }
  }

  /** Runs the processors one by one to see whose bug it is. */
  private ConsumeException failure(T telemetry, RuntimeException bug) {
    T current = telemetry;
    for (RecordPart part : parts) {
      try {
        current = part.alone(signal, current);
      } catch (RuntimeException own) {
        part.log(own);
        return refusal(part.component().toString(), own);
      }
    }
    parts.forEach(part -> part.log(bug));
    return refusal(
        parts.stream().map(part -> part.component().toString()).collect(Collectors.joining(", ")),
        bug);
  }

  private static ConsumeException refusal(String failed, RuntimeException bug) {
    String reason = bug.toString().replace("\r", " ").replace("\n", " ");
    return ConsumeException.permanent(failed + " failed: internal error: " + reason).withCause(bug);
  }

  private static boolean isLeft(Telemetry before, Telemetry after) {
    return after == before || !after.segments().isEmpty();
  }

  private void assemble() {
    EditOrder order = new EditOrder();
    parts.forEach(order::add);
    counts = new PassCounts(parts);
    rewriter = new Rewriter(order.edits());
  }
}
