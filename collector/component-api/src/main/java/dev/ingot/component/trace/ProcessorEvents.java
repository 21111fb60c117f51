package dev.ingot.component.trace;

import dev.ingot.component.ComponentContext;

/**
 * What a processor adds to the span around it, that of the receiver: two events with the attribute
 * {@code processor}. Thread-safe. While nobody looks each costs one look at a field.
 *
 * <p>Source of the names: the Collector's {@code processor/processorhelper}. A processor that puts
 * requests together, as {@code batch}, has no such events.
 */
public final class ProcessorEvents {
  private static final String ATTRIBUTE = "processor";

  private final Tracer tracer;
  private final Object[] fields;

  /** The events of a processor. */
  public ProcessorEvents(ComponentContext context) {
    this.tracer = context.tracer();
    this.fields = new Object[] {ATTRIBUTE, context.id().toString()};
  }

  /** Telemetry came in. */
  public void start() {
    if (tracer.isEnabled()) {
      tracer.event("Start processing.", fields);
    }
  }

  /** The processor is done with it: it is handed on, or refused. */
  public void end() {
    if (tracer.isEnabled()) {
      tracer.event("End processing.", fields);
    }
  }
}
