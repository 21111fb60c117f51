/** Forwards telemetry from one pipeline to others of the same signal. */
@NullMarked
package dev.ingot.connector.forward;

import org.jspecify.annotations.NullMarked;
