package dev.ingot.health;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.PipelineView;
import java.time.Instant;
import java.util.List;

/** Components and pipelines as the collector shows them. */
final class Views {
  private Views() {}

  static ComponentView component(ComponentKind kind, String id, Status status, long second) {
    String cause = status.name().endsWith("ERROR") ? id + " is broken" : "";
    ComponentRef ref = new ComponentRef(kind, ComponentId.parse(id));
    return new ComponentView(ref, status, cause, Instant.ofEpochSecond(second));
  }

  /** An extension that is well since second 1. */
  static ComponentView extension() {
    return component(ComponentKind.EXTENSION, "healthcheckv2", Status.OK, 1);
  }

  /** A pipeline whose receiver is well since second 2, and whose exporter stands somewhere. */
  static PipelineView pipeline(String id, Status exporter, long second) {
    return new PipelineView(
        id,
        List.of(component(ComponentKind.RECEIVER, "otlp", Status.OK, 2)),
        List.of(),
        List.of(component(ComponentKind.EXPORTER, "otlp_grpc", exporter, second)));
  }
}
