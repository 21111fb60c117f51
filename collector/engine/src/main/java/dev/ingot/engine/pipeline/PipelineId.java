package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;

/**
 * The id of a pipeline: a signal and, after a slash, a name.
 *
 * @param signal {@code traces}, {@code metrics}, {@code logs} or {@code profiles}
 * @param name the name after the slash, or empty
 */
public record PipelineId(String signal, String name) implements Comparable<PipelineId> {

  /**
   * Reads {@code traces} or {@code traces/name}, with the same rules as a component's id.
   *
   * @throws IllegalArgumentException with the Collector's words when the text is no id
   */
  public static PipelineId parse(String text) {
    ComponentId id = ComponentId.parse(text);
    return new PipelineId(id.type(), id.name());
  }

  /** The signal with an id, if pipelines can carry it. */
  static Optional<Signal<? extends Telemetry>> signal(String id) {
    for (Signal<? extends Telemetry> each : Signal.ALL) {
      if (each.id().equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether pipelines can carry the signal. */
  public boolean isCarried() {
    return signal(signal).isPresent();
  }

  @Override
  public int compareTo(PipelineId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return name.isEmpty() ? signal : signal + "/" + name;
  }
}
