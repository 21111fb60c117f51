package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** Measurements of something as it is at a time. */
public final class Gauge extends MetricData {
  private final List<NumberPoint> points = new ArrayList<>();

  @Override
  public List<NumberPoint> points() {
    open();
    return points;
  }

  @Override
  int field() {
    return 5;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> points.add(within(new NumberPoint(), in));
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.messages(1, points);
  }
}
