package dev.ingot.component;

/**
 * Makes exporters.
 *
 * @param <C> the config record
 */
public interface ExporterFactory<C> {

  /** Makes the one exporter with this id. */
  Exporter create(ComponentContext context, C config);
}
