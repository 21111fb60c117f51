/** The messages of OTLP as tables, for everything that walks the bytes. */
@NullMarked
package dev.ingot.telemetry.schema;

import org.jspecify.annotations.NullMarked;
