package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.schema.MessageType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Applies edits to telemetry on its wire bytes. Immutable and thread-safe.
 *
 * <p>The result is that of applying the edits one after the other to all of the telemetry. Edits
 * whose levels go from the outside in share one walk; a walk goes only as deep as its edits do, so
 * that an edit of resources copies the records as they are. Unknown fields survive.
 */
public final class Rewriter {
  private final List<Pass> passes;

  /** A rewriter for these edits, in this order. */
  public Rewriter(List<? extends Edit> edits) {
    this.passes = Pass.of(List.copyOf(edits));
  }

  /** The telemetry after all edits; the same instance when nothing changed. */
  public <T extends Telemetry> T rewrite(Signal<T> signal, T telemetry) {
    T current = signal.canonical(telemetry);
    boolean changed = false;
    for (Pass pass : passes) {
      T next = rewrite(signal, current, pass);
      changed |= next != current;
      current = next;
    }
    return changed ? current : telemetry;
  }

  private static <T extends Telemetry> T rewrite(Signal<T> signal, T telemetry, Pass pass) {
    Function<Segment, Optional<Segment>> walk = walk(signal, telemetry, pass);
    List<Segment> segments = new ArrayList<>();
    boolean changed = false;
    for (Segment segment : telemetry.segments()) {
      Optional<Segment> next = walk.apply(segment);
      changed |= next.filter(same -> same == segment).isEmpty();
      next.ifPresent(segments::add);
    }
    return changed ? signal.of(segments, telemetry.metadata()) : telemetry;
  }

  private static Function<Segment, Optional<Segment>> walk(
      Signal<?> signal, Telemetry telemetry, Pass pass) {
    MessageType type = signal.requestType();
    return pass.changingAround()
        .map(
            edit ->
                (Function<Segment, Optional<Segment>>)
                    new OpenWalk(edit, type, telemetry.metadata())::over)
        .orElseGet(() -> new Walk(pass, type, telemetry.metadata())::over);
  }
}
