package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a span when it begins.
 *
 * @param scope which component it is of
 * @param parent its parent, if it has one
 * @param links other spans that it comes from
 */
record SpanSeed(
    SpanScope scope,
    String name,
    TraceContext context,
    @Nullable TraceContext parent,
    List<TraceContext> links) {}
