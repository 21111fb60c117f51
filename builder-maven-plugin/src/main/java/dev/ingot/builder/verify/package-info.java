/** Runs a built collector once, sends telemetry through its pipelines, and says what arrived. */
@NullMarked
package dev.ingot.builder.verify;

import org.jspecify.annotations.NullMarked;
