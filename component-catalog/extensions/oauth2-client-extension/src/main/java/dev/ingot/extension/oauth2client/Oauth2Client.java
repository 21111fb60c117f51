package dev.ingot.extension.oauth2client;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.telemetry.RequestMetadata;
import org.jspecify.annotations.Nullable;

/** Sends the current token. */
final class Oauth2Client implements Extension, ClientAuthenticator {
  private final ComponentContext context;
  private final Oauth2ClientConfig config;
  private volatile @Nullable TokenCache tokens;

  Oauth2Client(ComponentContext context, Oauth2ClientConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    tokens = new TokenCache(context, TokenEndpoint.open(context, config), config.expiryBuffer());
  }

  @Override
  public void authenticate(RequestMetadata sender, OutgoingHeaders headers)
      throws ConsumeException {
    TokenCache started = tokens;
    if (started == null) {
      throw new IllegalStateException("a request before the extension was started");
    }
    headers.set("authorization", started.current().header());
  }
}
