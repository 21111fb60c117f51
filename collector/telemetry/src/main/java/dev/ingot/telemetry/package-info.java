/** The signals on their OTLP wire bytes: immutable, validated at the edge, shared freely. */
@NullMarked
package dev.ingot.telemetry;

import org.jspecify.annotations.NullMarked;
