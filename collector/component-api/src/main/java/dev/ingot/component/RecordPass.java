package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.Rewriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
    RecordPart part = new RecordPart(context, processor, this::assemble);
    parts.addFirst(part);
    return part;
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    T result = declined.remove(telemetry).orElse(null);
    if (result == null) {
      result = rewrite(telemetry);
    }
    if (isLeft(telemetry, result)) {
      next.consume(result);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    T result = rewrite(telemetry);
    boolean taken = !isLeft(telemetry, result) || next.tryConsume(result);
    if (!taken) {
      declined.keep(telemetry, result);
    }
    return taken;
  }

  private T rewrite(T telemetry) throws ConsumeException {
    try {
      return rewriter.rewrite(signal, telemetry);
    } catch (EditFailure failure) {
      throw failure.refusal();
    }
  }

  private static boolean isLeft(Telemetry before, Telemetry after) {
    return after == before || !after.segments().isEmpty();
  }

  private void assemble() {
    List<OwnedEdit> ordered = new ArrayList<>();
    parts.forEach(part -> part.edits().forEach(edit -> insert(ordered, edit)));
    rewriter = new Rewriter(ordered);
  }

  /** As far to the front as it cannot be told: a walk goes from the outside in. */
  private static void insert(List<OwnedEdit> ordered, OwnedEdit edit) {
    int at = ordered.size();
    while (at > 0 && ordered.get(at - 1).letsPass(edit)) {
      at--;
    }
    ordered.add(at, edit);
  }
}
