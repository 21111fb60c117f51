package dev.ingot.extension.bearertoken;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes extensions that authenticate with tokens. */
public final class BearerTokenFactory implements ExtensionFactory<BearerTokenConfig> {

  /** For the generated registry of a collector. */
  public BearerTokenFactory() {}

  @Override
  public Extension create(ComponentContext context, BearerTokenConfig config) {
    return new BearerTokenExtension(context, config);
  }
}
