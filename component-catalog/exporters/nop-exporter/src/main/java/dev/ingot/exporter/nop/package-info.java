/** Drops telemetry. */
@NullMarked
package dev.ingot.exporter.nop;

import org.jspecify.annotations.NullMarked;
