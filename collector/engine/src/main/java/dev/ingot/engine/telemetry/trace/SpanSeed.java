package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is known of a span when it begins.
 *
 * @param scope the attributes of its scope, by name
 * @param parent its parent, if it has one
 * @param links other spans that it comes from
 */
record SpanSeed(
    SortedMap<String, String> scope,
    String name,
    TraceContext context,
    Optional<TraceContext> parent,
    List<TraceContext> links) {}
