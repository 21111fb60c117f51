package dev.ingot.engine.pipeline;

import dev.ingot.component.Consumer;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pipelines behind a connector, by id. */
final class PipelineRouter<O extends Telemetry> implements Router<O> {
  private final Map<String, Consumer<O>> entries;
  private final Consumer<O> all;

  PipelineRouter(Map<String, Consumer<O>> entries) {
    this.entries = new TreeMap<>(entries);
    this.all = FanOut.to(List.copyOf(this.entries.values()));
  }

  @Override
  public Set<String> pipelines() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  @Override
  public Consumer<O> all() {
    return all;
  }

  @Override
  public Consumer<O> only(Set<String> pipelines) {
    List<Consumer<O>> chosen = new ArrayList<>();
    for (String each : new TreeSet<>(pipelines)) {
      Consumer<O> entry = entries.get(each);
      if (entry == null) {
        throw new IllegalArgumentException(
            "pipeline \"" + each + "\" is not behind this connector: " + entries.keySet());
      }
      chosen.add(entry);
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("no pipeline to route to");
    }
    return FanOut.to(chosen);
  }
}
