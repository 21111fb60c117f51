package dev.ingot.extension.zpages;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes zPages extensions. */
public final class ZpagesFactory implements ExtensionFactory<ZpagesConfig> {

  /** For generated code. */
  public ZpagesFactory() {}

  @Override
  public Extension create(ComponentContext context, ZpagesConfig config) {
    return new ZpagesExtension(context, config);
  }
}
