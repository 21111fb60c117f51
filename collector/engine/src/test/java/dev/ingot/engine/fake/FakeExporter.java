package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.Overlapping;
import dev.ingot.component.Status;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the items of each signal. */
public class FakeExporter extends FakePart implements Exporter {
  private final Map<String, Integer> items = new TreeMap<>();

  FakeExporter(ComponentContext context, FakeConfig config, List<String> events) {
    super(context, config, events);
  }

  @Override
  public <T extends Telemetry> Consumer<T> consumer(Signal<T> signal) {
    if (config.failStart().equals("bug before")) {
      throw new IllegalStateException("no signal");
    }
    if (items.put(signal.id(), 0) != null) {
      throw new AssertionError("asked twice for a consumer of " + signal);
    }
    return telemetry -> items.merge(signal.id(), telemetry.itemCount(), Integer::sum);
  }

  /** One that claims nothing that only one can have. */
  static final class Beside extends FakeExporter implements Overlapping {
    Beside(ComponentContext context, FakeConfig config, List<String> events) {
      super(context, config, events);
    }
  }

  /** Says where it stands, as an exporter does at run time. */
  public void report(Status status, String cause) {
    context.status().report(status, cause);
  }

  /** Its id in the configuration. */
  public String id() {
    return context.id().toString();
  }

  /** The items by signal; a signal without a pipeline is not there. */
  public Map<String, Integer> items() {
    return items;
  }
}
