package dev.ingot.extension.oauth2client;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes extensions that authenticate with tokens of an authorization server. */
public final class Oauth2ClientFactory implements ExtensionFactory<Oauth2ClientConfig> {

  /** For the generated registry of a collector. */
  public Oauth2ClientFactory() {}

  @Override
  public Extension create(ComponentContext context, Oauth2ClientConfig config) {
    return new Oauth2Client(context, config);
  }
}
