package dev.ingot.telemetry;

import java.util.List;

/** Metrics and their data points with their resources and scopes. */
public final class Metrics extends Telemetry {
  Metrics(List<Segment> segments, RequestMetadata metadata) {
    super(segments, metadata);
  }

  @Override
  public Signal<Metrics> signal() {
    return Signal.METRICS;
  }
}
