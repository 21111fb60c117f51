package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;
import java.util.Set;

/**
 * The pipelines behind a connector.
 *
 * @param <O> what they take
 */
public interface Router<O extends Telemetry> {

  /** The ids of the pipelines, as {@code traces/2}. */
  Set<String> pipelines();

  /** A consumer that hands telemetry to all pipelines. */
  Consumer<O> all();

  /**
   * A consumer that hands telemetry to some pipelines.
   *
   * @throws IllegalArgumentException when one is not behind this connector
   */
  Consumer<O> only(Set<String> pipelines);
}
