package dev.ingot.engine.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inlets that a graph has, or takes over and redirects. */
final class Doors {
  private final List<Redirect<?>> outputs = new ArrayList<>();
  private final Map<PartId, List<Redirect<?>>> exporters = new HashMap<>();

  void output(Redirect<?> redirect) {
    outputs.add(redirect);
  }

  void exporter(PartId exporter, Redirect<?> redirect) {
    exporters.computeIfAbsent(exporter, none -> new ArrayList<>()).add(redirect);
  }

  /** Those behind receivers. */
  List<Redirect<?>> outputs() {
    return outputs;
  }

  /** Those before an exporter. */
  List<Redirect<?>> of(PartId exporter) {
    return exporters.getOrDefault(exporter, List.of());
  }
}
