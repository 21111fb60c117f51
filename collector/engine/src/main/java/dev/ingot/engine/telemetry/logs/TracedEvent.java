package dev.ingot.engine.telemetry.logs;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.log.LogEvent;
import java.util.Optional;

/**
 * A message of the log.
 *
 * @param span the span that it was logged in, if there was one
 */
record TracedEvent(LogEvent event, Optional<TraceContext> span) {}
