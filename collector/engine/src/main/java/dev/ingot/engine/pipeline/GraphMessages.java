package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import java.util.List;

/** What users read when pipelines cannot be built; the words are the Collector's. */
final class GraphMessages {
  static final String CODE = "SVC-014";
  static final String NOT_SUPPORTED = "telemetry type is not supported";

  private GraphMessages() {}

  static String failed(String reason) {
    return "failed to build pipelines: " + reason;
  }

  static String end(String kind, ComponentId id, String signal, String reason) {
    return "failed to create \""
        + id
        + "\" "
        + kind
        + " for data type \""
        + signal
        + "\": "
        + reason;
  }

  static String processor(ComponentId id, PipelineId pipeline, String reason) {
    return "failed to create \"" + id + "\" processor, in pipeline \"" + pipeline + "\": " + reason;
  }

  static String notConfigured(String kind, ComponentId id) {
    return kind + " \"" + id + "\" is not configured";
  }

  static String unusedExporter(ComponentId id, List<PipelineId> pipelines) {
    return connector(id, "exporter", pipelines, "receiver");
  }

  static String unusedReceiver(ComponentId id, List<PipelineId> pipelines) {
    return connector(id, "receiver", pipelines, "exporter");
  }

  private static String connector(
      ComponentId id, String usedAs, List<PipelineId> pipelines, String missing) {
    String names = String.join(" ", pipelines.stream().map(PipelineId::toString).toList());
    return "connector \""
        + id
        + "\" used as "
        + usedAs
        + " in ["
        + names
        + "] pipeline but not used in any supported "
        + missing
        + " pipeline";
  }

  static String cycle(List<String> labels) {
    return "cycle detected: " + String.join(" -> ", labels);
  }

  static String supportedSignals(List<String> labels) {
    return labels.isEmpty() ? "it supports no signal" : "it supports: " + String.join(", ", labels);
  }
}
