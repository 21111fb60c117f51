package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** The line of counts. */
final class Counts {
  private Counts() {}

  static String title(Signal<?> signal) {
    return signal == Signal.TRACES ? "Traces" : signal == Signal.METRICS ? "Metrics" : "Logs";
  }

  /** Names and numbers in turn. */
  static Object[] of(Telemetry telemetry) {
    List<Message> resources = Message.resources(telemetry);
    if (telemetry.signal() == Signal.TRACES) {
      return new Object[] {"resource spans", resources.size(), "spans", telemetry.itemCount()};
    }
    if (telemetry.signal() == Signal.LOGS) {
      return new Object[] {"resource logs", resources.size(), "log records", telemetry.itemCount()};
    }
    int metrics =
        resources.stream()
            .flatMap(resource -> resource.messages(2).stream())
            .mapToInt(scope -> scope.messages(2).size())
            .sum();
    return new Object[] {
      "resource metrics", resources.size(), "metrics", metrics, "data points", telemetry.itemCount()
    };
  }
}
