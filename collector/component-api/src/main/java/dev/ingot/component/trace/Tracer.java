package dev.ingot.component.trace;

import dev.ingot.component.auth.RequestHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the spans of a component. They carry the component's id and kind as attributes of their
 * scope. Thread-safe.
 *
 * <p>Spans are for requests, never for items. While nobody looks, {@link #start} costs one look at
 * a field and gives {@link ActiveSpan#NONE}.
 */
public interface Tracer {

  /** Whether somebody looks; it changes while the collector runs. */
  boolean isEnabled();

  /** A tracer whose scope carries one more attribute, as {@code otelcol.signal}. */
  Tracer with(String attribute, String value);

  /**
   * Starts a span and makes it the current one of this thread until it is closed. Its parent is the
   * current span; without one it begins a trace.
   */
  ActiveSpan start(String name);

  /**
   * Starts a span like {@link #start(String)}, for work that began on other threads or in other
   * processes.
   *
   * @param origins where the work comes from: one becomes the parent, several become links of a new
   *     trace, none leaves the current span as the parent
   */
  ActiveSpan start(String name, List<TraceContext> origins);

  /** The current span of this thread, for work that goes on elsewhere; empty when there is none. */
  Optional<TraceContext> current();

  /**
   * Adds an event to the current span of this thread, if there is one.
   *
   * @param fields names and values in turn; values are texts or integers
   */
  void event(String name, Object... fields);

  /** The spans of a sender that names them in the headers of its request; none when it does not. */
  List<TraceContext> received(RequestHeaders headers);

  /**
   * The headers of a request that is about to go out, with those that name the current span of this
   * thread, so that the receiver can continue its trace.
   *
   * @param headers the others
   * @return the same when there is no current span, or senders are not to say so
   */
  default Map<String, String> sending(Map<String, String> headers) {
    return headers;
  }

  /** A tracer at which nobody ever looks. */
  static Tracer none() {
    return NoTracer.INSTANCE;
  }
}
