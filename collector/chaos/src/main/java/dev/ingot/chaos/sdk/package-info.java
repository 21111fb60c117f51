/** Clients that are the OpenTelemetry SDK for Java, with the exporters and retries of its own. */
@NullMarked
package dev.ingot.chaos.sdk;

import org.jspecify.annotations.NullMarked;
