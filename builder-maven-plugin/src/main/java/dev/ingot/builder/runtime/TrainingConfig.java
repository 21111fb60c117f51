package dev.ingot.builder.runtime;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A configuration that starts well-known components of a collector on free ports of this machine
 * alone, and so loads the classes of a start.
 */
final class TrainingConfig {
  private static final List<String> SIGNALS = List.of("traces", "metrics", "logs");
  private static final Map<String, String> RECEIVERS =
      ordered(
          "otlp",
          "{protocols: {grpc: {endpoint: '127.0.0.1:0'}, http: {endpoint: '127.0.0.1:0'}}}",
          "nop",
          "{}");
  private static final Map<String, String> PROCESSORS =
      ordered("memory_limiter", "{check_interval: 1s, limit_percentage: 80}", "batch", "{}");
  private static final Map<String, String> EXPORTERS =
      ordered(
          "otlp_grpc",
          "{endpoint: '127.0.0.1:PORT', tls: {insecure: true}}",
          "debug",
          "{}",
          "nop",
          "{}");
  private static final Map<String, String> EXTENSIONS =
      ordered("health_check", "{endpoint: '127.0.0.1:0'}");

  private static final String TELEMETRY =
      "{metrics: {readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: 0}}}}]}}";

  private final Map<ComponentKind, Set<String>> types;

  /** One for the components of these types. */
  TrainingConfig(Map<ComponentKind, Set<String>> types) {
    this.types = types;
  }

  /**
   * The configuration as YAML, or empty if the collector has none of the known components.
   *
   * @param backend the port of a backend for OTLP over gRPC on this machine
   */
  static Optional<String> of(BuildPlan plan, int backend) {
    Map<ComponentKind, Set<String>> types = new EnumMap<>(ComponentKind.class);
    for (ComponentKind kind : ComponentKind.values()) {
      types.put(
          kind,
          plan.components(kind).stream().map(PlannedComponent::type).collect(Collectors.toSet()));
    }
    return new TrainingConfig(types).text(backend);
  }

  /** The configuration as YAML, with a backend on this port. */
  Optional<String> text(int backend) {
    List<String> receivers = listed(ComponentKind.RECEIVER, RECEIVERS, 1);
    List<String> processors = listed(ComponentKind.PROCESSOR, PROCESSORS, PROCESSORS.size());
    List<String> exporters = listed(ComponentKind.EXPORTER, EXPORTERS, 2);
    List<String> extensions = listed(ComponentKind.EXTENSION, EXTENSIONS, 1);
    if (receivers.isEmpty() || exporters.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder yaml = new StringBuilder();
    section(yaml, "receivers", receivers, RECEIVERS);
    section(yaml, "processors", processors, PROCESSORS);
    section(yaml, "exporters", exporters, EXPORTERS);
    section(yaml, "extensions", extensions, EXTENSIONS);
    yaml.append("service:\n  telemetry: ").append(TELEMETRY);
    yaml.append("\n  extensions: ").append(extensions).append("\n  pipelines:\n");
    for (String signal : SIGNALS) {
      yaml.append(
          "    %s: {receivers: %s, processors: %s, exporters: %s}\n"
              .formatted(signal, receivers, processors, exportersOf(signal, exporters)));
    }
    return Optional.of(yaml.toString().replace("PORT", "" + backend));
  }

  /** One, as is usual; all of them for the last signal. */
  private static List<String> exportersOf(String signal, List<String> exporters) {
    return signal.equals(SIGNALS.get(SIGNALS.size() - 1)) ? exporters : exporters.subList(0, 1);
  }

  private List<String> listed(ComponentKind kind, Map<String, String> known, int atMost) {
    Set<String> there = types.getOrDefault(kind, Set.of());
    return known.keySet().stream().filter(there::contains).limit(atMost).toList();
  }

  private static void section(
      StringBuilder yaml, String name, List<String> types, Map<String, String> known) {
    if (!types.isEmpty()) {
      yaml.append(name).append(":\n");
      types.forEach(type -> yaml.append("  %s: %s\n".formatted(type, known.get(type))));
    }
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
