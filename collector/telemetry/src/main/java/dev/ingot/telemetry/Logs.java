package dev.ingot.telemetry;

import java.util.List;

/** Log records with their resources and scopes. */
public final class Logs extends Telemetry {
  Logs(List<Segment> segments, RequestMetadata metadata) {
    super(segments, metadata);
  }

  @Override
  public Signal<Logs> signal() {
    return Signal.LOGS;
  }
}
