package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;

/** What the size of a queue or batch counts. */
public enum Sizer {
  /** One per request, whatever it holds. */
  REQUESTS,
  /** Spans, data points or log records. */
  ITEMS,
  /** Bytes of the OTLP export request. */
  BYTES;

  long sizeOf(Telemetry telemetry) {
    return switch (this) {
      case REQUESTS -> 1;
      case ITEMS -> telemetry.itemCount();
      case BYTES -> telemetry.byteSize();
    };
  }
}
