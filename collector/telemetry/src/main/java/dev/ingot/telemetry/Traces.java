package dev.ingot.telemetry;

import java.util.List;

/** Spans with their resources and scopes. */
public final class Traces extends Telemetry {
  Traces(List<Segment> segments, RequestMetadata metadata) {
    super(segments, metadata);
  }

  @Override
  public Signal<Traces> signal() {
    return Signal.TRACES;
  }
}
