package dev.ingot.extension.oidc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes extensions that check tokens of OpenID Connect providers. */
public final class OidcFactory implements ExtensionFactory<OidcConfig> {

  /** For the generated registry of a collector. */
  public OidcFactory() {}

  @Override
  public Extension create(ComponentContext context, OidcConfig config) {
    return new OidcExtension(context, config);
  }
}
