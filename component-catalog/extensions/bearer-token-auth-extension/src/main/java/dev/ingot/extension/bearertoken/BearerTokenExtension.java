package dev.ingot.extension.bearertoken;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.auth.ServerAuthenticator;
import dev.ingot.component.config.Secret;
import dev.ingot.credentials.WatchedFile;
import dev.ingot.telemetry.RequestMetadata;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts and sends tokens. */
final class BearerTokenExtension implements Extension, ServerAuthenticator, ClientAuthenticator {
  private final ComponentContext context;
  private final BearerTokenConfig config;
  private final String header;
  private final Tokens configured;
  private volatile @Nullable WatchedFile<Tokens> file;

  BearerTokenExtension(ComponentContext context, BearerTokenConfig config) {
    this.context = context;
    this.config = config;
    this.header = config.header().toLowerCase(Locale.ROOT);
    this.configured =
        config.tokens().isEmpty()
            ? Tokens.of(config.scheme(), config.token().value().lines())
            : Tokens.of(config.scheme(), config.tokens().stream().map(Secret::value));
  }

  @Override
  public void start(Host host) throws StartException {
    if (!config.filename().isEmpty()) {
      String scheme = config.scheme();
      file = WatchedFile.open(context, config.filename(), text -> Tokens.ofFile(scheme, text));
    }
  }

  private Tokens tokens() {
    WatchedFile<Tokens> watched = file;
    return watched == null ? configured : watched.current();
  }

  @Override
  public Optional<AuthData> tryAuthenticate(RequestHeaders headers) throws AuthException {
    return Optional.of(authenticate(headers));
  }

  @Override
  public AuthData authenticate(RequestHeaders headers) throws AuthException {
    String given = headers.first(header);
    if (given.isEmpty()) {
      throw new AuthException("missing or empty authorization header: " + config.header());
    }
    if (!tokens().contains(given)) {
      throw new AuthException("scheme or token does not match");
    }
    return AuthData.NONE;
  }

  @Override
  public String challenge() {
    return header.equals("authorization") ? config.scheme() : "";
  }

  @Override
  public void authenticate(RequestMetadata sender, OutgoingHeaders headers)
      throws ConsumeException {
    headers.set(header, tokens().first());
  }
}
