/** What the collector tells of itself: instruments, the page for Prometheus, and OTLP. */
@NullMarked
package dev.ingot.engine.telemetry;

import org.jspecify.annotations.NullMarked;
