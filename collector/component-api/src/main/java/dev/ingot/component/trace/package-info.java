/** Spans of what components do: {@link dev.ingot.component.trace.Tracer}. */
@NullMarked
package dev.ingot.component.trace;

import org.jspecify.annotations.NullMarked;
