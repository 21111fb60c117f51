package dev.ingot.component;

/**
 * Makes extensions.
 *
 * @param <C> the config record
 */
public interface ExtensionFactory<C> {

  /** Makes the extension with this id. */
  Extension create(ComponentContext context, C config);
}
