/** Benchmarks of the telemetry module. */
@NullMarked
package dev.ingot.benchmarks.telemetry;

import org.jspecify.annotations.NullMarked;
