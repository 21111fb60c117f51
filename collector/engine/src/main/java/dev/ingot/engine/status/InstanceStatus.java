package dev.ingot.engine.status;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Status;
import java.time.Instant;
import java.util.Map;

/**
 * Where an instance of a component stands at a moment.
 *
 * @param component which component
 * @param place what tells it from other instances: {@code otelcol.pipeline.id}, {@code
 *     otelcol.signal}, {@code otelcol.signal.output}; empty for components that have one instance
 * @param status where it stands; {@code STARTING} as well when its start has not begun
 * @param cause why, or empty
 * @param since when it came to this status
 */
public record InstanceStatus(
    ComponentRef component, Map<String, Object> place, Status status, String cause, Instant since) {

  /** Of two, the one that is worse off; the first when they are equal. */
  public static InstanceStatus worse(InstanceStatus one, InstanceStatus other) {
    return StatusBoard.weight(other.status) > StatusBoard.weight(one.status) ? other : one;
  }
}
