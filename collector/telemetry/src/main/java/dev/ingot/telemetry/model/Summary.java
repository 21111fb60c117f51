package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** Distributions as quantiles. */
public final class Summary extends MetricData {
  private final List<SummaryPoint> points = new ArrayList<>();

  @Override
  public List<SummaryPoint> points() {
    open();
    return points;
  }

  @Override
  int field() {
    return 11;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> points.add(within(new SummaryPoint(), in));
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
