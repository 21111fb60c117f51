package dev.ingot.component.view;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pipeline and where its components stand. A receiver or exporter of several pipelines has one
 * status in all of them; a processor has one for each pipeline, a connector one for each pair of
 * signals.
 *
 * @param id {@code traces} or {@code traces/name}
 * @param receivers where its telemetry comes from, in the order of the configuration: receivers and
 *     connectors
 * @param processors what it passes through, in order
 * @param exporters where it goes to, in the order of the configuration: exporters and connectors
 */
public record PipelineView(
    String id,
    List<ComponentView> receivers,
    List<ComponentView> processors,
    List<ComponentView> exporters) {

  public PipelineView {
    receivers = List.copyOf(receivers);
    processors = List.copyOf(processors);
    exporters = List.copyOf(exporters);
  }

  /** All of its components, receivers first. */
  public List<ComponentView> components() {
    return Stream.of(receivers, processors, exporters).flatMap(List::stream).toList();
  }

  /** The signal, {@code traces}, {@code metrics}, {@code logs} or {@code profiles}. */
  public String signal() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
