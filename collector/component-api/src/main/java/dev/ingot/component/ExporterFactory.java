package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import java.util.Optional;

/**
 * Makes exporters.
 *
 * @param <C> the config record
 */
public interface ExporterFactory<C> {

  /** Makes the one exporter with this id. */
  Exporter create(ComponentContext context, C config);

  /**
   * Why an exporter with these settings cannot be in a pipeline of a signal, in the words of {@link
   * dev.ingot.problem.Problem}; empty, as it is by default: it can.
   */
  default Optional<String> refusal(Signal<?> signal, C config) {
    return Optional.empty();
  }
}
