/** Small HTTP servers of pages: for operators, probes and tools, not for telemetry. */
@NullMarked
package dev.ingot.transport.page;

import org.jspecify.annotations.NullMarked;
