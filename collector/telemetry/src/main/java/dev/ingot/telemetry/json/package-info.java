/** OTLP as JSON: text straight to wire bytes and back, without objects between. */
@NullMarked
package dev.ingot.telemetry.json;

import org.jspecify.annotations.NullMarked;
