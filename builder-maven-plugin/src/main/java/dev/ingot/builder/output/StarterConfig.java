package dev.ingot.builder.output;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A first configuration for a distribution: what it can receive goes to what it can send to, for
 * traces, metrics and logs, by those of its components that start without being told anything, or
 * for which a sensible configuration is known here. It listens on this machine only.
 */
public final class StarterConfig {
  private static final List<String> SIGNALS = List.of("traces", "metrics", "logs");
  private static final List<String> PROCESSORS = List.of("memory_limiter", "batch");
  private static final List<String> EXPORTERS = List.of("debug", "otlp_grpc", "otlp_http");
  private static final String NOTHING = "nop";

  /** By kind and type, what stands below the type. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "receiver/otlp",
          """
              protocols:
                grpc:
                  endpoint: localhost:4317
                http:
                  endpoint: localhost:4318
          """,
          "processor/memory_limiter",
          """
              # Refuses telemetry before the heap runs out; senders try again. Always the first processor.
              check_interval: 1s
              limit_percentage: 80
          """,
          "exporter/debug",
          """
              # One line per batch in the log; detailed shows everything.
              verbosity: basic
          """,
          "exporter/otlp_grpc",
          """
              # Where telemetry goes: your backend.
              endpoint: backend.example.com:4317
          """,
          "exporter/otlp_http",
          """
              # Where telemetry goes: your backend.
              endpoint: https://backend.example.com:4318
          """);

  private final BuildPlan plan;
  private final SortedSet<PlannedComponent> used = new TreeSet<>();
  private final StringBuilder pipelines = new StringBuilder();

  private StarterConfig(BuildPlan plan) {
    this.plan = plan;
  }

  /**
   * The configuration.
   *
   * @param schema where an editor finds the JSON Schema of the configuration
   * @return YAML text, or empty if no receiver and exporter of one signal can be started so
   */
  public static Optional<String> of(BuildPlan plan, String schema) {
    StarterConfig config = new StarterConfig(plan);
    SIGNALS.forEach(config::pipeline);
    return config.pipelines.isEmpty() ? Optional.empty() : Optional.of(config.text(schema));
  }

  private void pipeline(String signal) {
    Optional<PlannedComponent> receiver = first(ComponentKind.RECEIVER, signal, List.of("otlp"));
    Optional<PlannedComponent> exporter = first(ComponentKind.EXPORTER, signal, EXPORTERS);
    if (receiver.isEmpty() || exporter.isEmpty()) {
      return;
    }
    used.add(receiver.get());
    used.add(exporter.get());
    pipelines.append("    ").append(signal).append(":\n");
    pipelines.append("      receivers: [").append(receiver.get().type()).append("]\n");
    List<String> between = processors(signal);
    if (!between.isEmpty()) {
      pipelines.append("      processors: [").append(String.join(", ", between)).append("]\n");
    }
    pipelines.append("      exporters: [").append(exporter.get().type()).append("]\n");
  }

  private List<String> processors(String signal) {
    List<String> types = new ArrayList<>();
    for (String type : PROCESSORS) {
      for (PlannedComponent each : plan.components(ComponentKind.PROCESSOR)) {
        if (each.type().equals(type) && supports(each, signal)) {
          used.add(each);
          types.add(type);
        }
      }
    }
    return types;
  }

  /** One of the preferred types, else any other, and one that does nothing only at last. */
  private Optional<PlannedComponent> first(
      ComponentKind kind, String signal, List<String> preferred) {
    return plan.components(kind).stream()
        .filter(each -> supports(each, signal) && starts(each))
        .min(
            Comparator.comparingInt((PlannedComponent each) -> rank(each.type(), preferred))
                .thenComparing(each -> each));
  }

  private static int rank(String type, List<String> preferred) {
    int place = preferred.indexOf(type);
    return place >= 0 ? place : preferred.size() + (type.equals(NOTHING) ? 1 : 0);
  }

  private static boolean supports(PlannedComponent component, String signal) {
    return component.supports().stream().anyMatch(each -> each.signal().equals(signal));
  }

  private static boolean starts(PlannedComponent component) {
    return KNOWN.containsKey(component.id())
        || component.schema().map(schema -> !requires(schema)).orElse(true);
  }

  private static boolean requires(JsonValue schema) {
    return schema instanceof JsonValue.Members object && object.members().containsKey("required");
  }

  private String text(String schema) {
    String name = plan.distribution().name();
    StringBuilder text = new StringBuilder("# yaml-language-server: $schema=" + schema + "\n");
    text.append("# A first configuration of ").append(name).append(", made by its builder.\n");
    text.append("# Check a change: ").append(name).append(" validate --config config.yaml\n");
    section(text, "receivers", ComponentKind.RECEIVER);
    section(text, "processors", ComponentKind.PROCESSOR);
    section(text, "exporters", ComponentKind.EXPORTER);
    return text.append("\nservice:\n  pipelines:\n").append(pipelines).toString();
  }

  private void section(StringBuilder text, String key, ComponentKind kind) {
    List<PlannedComponent> components = used.stream().filter(each -> each.kind() == kind).toList();
    if (!components.isEmpty()) {
      text.append('\n').append(key).append(":\n");
    }
    for (PlannedComponent each : components) {
      text.append("  ").append(each.type()).append(":\n");
      text.append(KNOWN.getOrDefault(each.id(), "").indent(0));
    }
  }
}
