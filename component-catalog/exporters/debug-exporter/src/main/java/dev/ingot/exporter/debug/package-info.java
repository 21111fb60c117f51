/** The debug exporter: telemetry as text for people. */
@NullMarked
package dev.ingot.exporter.debug;

import org.jspecify.annotations.NullMarked;
