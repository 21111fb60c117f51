package dev.ingot.engine.view;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.engine.pipeline.PipelineId;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.status.InstanceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the instances that stand behind the names of a configuration.
 *
 * @param instances where every instance stands at one moment
 */
record Standing(List<InstanceStatus> instances) {

  PipelineView of(PipelineSpec pipeline) {
    PipelineId id = pipeline.id();
    return new PipelineView(
        id.toString(),
        views(
            pipeline.receivers(),
            each -> end(ComponentKind.RECEIVER, each, "otelcol.signal.output", id)),
        views(pipeline.processors(), each -> processor(each, id)),
        views(
            pipeline.exporters(), each -> end(ComponentKind.EXPORTER, each, "otelcol.signal", id)));
  }

  ComponentView extension(ComponentId id) {
    return whole(ComponentKind.EXTENSION, id);
  }

  private static List<ComponentView> views(
      List<Reference> references, Function<ComponentId, ComponentView> view) {
    return references.stream().map(Reference::id).distinct().map(view).toList();
  }

  private ComponentView processor(ComponentId id, PipelineId pipeline) {
    ComponentRef ref = new ComponentRef(ComponentKind.PROCESSOR, id);
    return worst(ref, place -> pipeline.toString().equals(place.get("otelcol.pipeline.id")))
        .orElseGet(() -> unknown(ref));
  }

  /** A receiver or exporter; otherwise a connector on the side of a signal. */
  private ComponentView end(ComponentKind kind, ComponentId id, String side, PipelineId pipeline) {
    ComponentRef connector = new ComponentRef(ComponentKind.CONNECTOR, id);
    return worst(connector, place -> pipeline.signal().equals(place.get(side)))
        .orElseGet(() -> whole(kind, id));
  }

  private ComponentView whole(ComponentKind kind, ComponentId id) {
    ComponentRef ref = new ComponentRef(kind, id);
    return worst(ref, place -> true).orElseGet(() -> unknown(ref));
  }

  private Optional<ComponentView> worst(ComponentRef ref, Predicate<Map<String, Object>> place) {
    return instances.stream()
        .filter(each -> each.component().equals(ref) && place.test(each.place()))
        .reduce(InstanceStatus::worse)
        .map(each -> new ComponentView(ref, each.status(), each.cause(), each.since()));
  }

  private static ComponentView unknown(ComponentRef ref) {
    return new ComponentView(ref, Status.STARTING, "", Instant.EPOCH);
  }
}
