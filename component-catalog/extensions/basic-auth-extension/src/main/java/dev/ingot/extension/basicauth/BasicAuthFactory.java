package dev.ingot.extension.basicauth;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;
import java.util.Optional;

/** Makes extensions that authenticate with names and passwords. */
public final class BasicAuthFactory implements ExtensionFactory<BasicAuthConfig> {

  /** For the generated registry of a collector. */
  public BasicAuthFactory() {}

  @Override
  public Extension create(ComponentContext context, BasicAuthConfig config) {
    Optional<ClientAuthConfig> client = config.clientAuth();
    if (client.isPresent()) {
      return new BasicAuthClient(context, client.get());
    }
    return new BasicAuthServer(context, config.htpasswd().orElseThrow());
  }
}
