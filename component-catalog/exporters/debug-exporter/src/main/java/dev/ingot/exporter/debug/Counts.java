package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.Locale;

/** The line of counts. */
final class Counts {
  private Counts() {}

  static String title(Signal<?> signal) {
    return signal.id().substring(0, 1).toUpperCase(Locale.ROOT) + signal.id().substring(1);
  }

  /** Names and numbers in turn. */
  static Object[] of(Telemetry telemetry) {
    List<Message> resources = Message.resources(telemetry);
    int items = telemetry.itemCount();
    return switch (telemetry.signal().id()) {
      case "traces" -> new Object[] {"resource spans", resources.size(), "spans", items};
      case "logs" -> new Object[] {"resource logs", resources.size(), "log records", items};
      case "profiles" ->
          new Object[] {"resource profiles", resources.size(), "sample records", items};
      default -> ofMetrics(resources, items);
    };
  }

  private static Object[] ofMetrics(List<Message> resources, int points) {
    int metrics =
        resources.stream()
            .flatMap(resource -> resource.messages(2).stream())
            .mapToInt(scope -> scope.messages(2).size())
            .sum();
    return new Object[] {
      "resource metrics", resources.size(), "metrics", metrics, "data points", points
    };
  }
}
