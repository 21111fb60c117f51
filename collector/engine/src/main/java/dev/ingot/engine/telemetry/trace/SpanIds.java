package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ids of traces and spans.
 *
 * @param random gives random numbers, from any thread
 */
record SpanIds(LongSupplier random) {

  /** An id, not 0. */
  long next() {
    long id = random.getAsLong();
    return id == 0 ? 1 : id;
  }

  /**
   * The context of a span.
   *
   * @param parent its parent; null: it begins a trace
   * @param traceLow the last 8 bytes of the id of its trace
   */
  TraceContext context(@Nullable TraceContext parent, long traceLow, boolean sampled) {
    return parent == null
        ? new TraceContext(next(), traceLow, next(), sampled, false)
        : new TraceContext(parent.traceHigh(), traceLow, next(), sampled, false, parent.state());
  }
}
