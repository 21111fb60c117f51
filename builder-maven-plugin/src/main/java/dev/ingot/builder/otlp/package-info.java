/** Speaks OTLP with a collector, as an SDK in front of it and as a backend behind it. */
@NullMarked
package dev.ingot.builder.otlp;

import org.jspecify.annotations.NullMarked;
