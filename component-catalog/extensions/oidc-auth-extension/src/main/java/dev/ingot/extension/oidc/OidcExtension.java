package dev.ingot.extension.oidc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.auth.ServerAuthenticator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks tokens. A token that was good is known at once until it ends; signatures are checked on
 * threads that may wait, since that takes long and may need the provider's keys.
 */
final class OidcExtension implements Extension, ServerAuthenticator {
  private final ComponentContext context;
  private final OidcConfig config;
  private final String header;
  private final KnownTokens known = new KnownTokens();
  private volatile List<Provider> providers = List.of();

  OidcExtension(ComponentContext context, OidcConfig config) {
    this.context = context;
    this.config = config;
    this.header = config.attribute().toLowerCase(Locale.ROOT);
  }

  @Override
  public void start(Host host) throws StartException {
    List<Provider> opened = new ArrayList<>();
    for (ProviderConfig provider : config.all()) {
      opened.add(Provider.open(context, provider));
    }
    providers = List.copyOf(opened);
  }

  @Override
  public Optional<AuthData> tryAuthenticate(RequestHeaders headers) throws AuthException {
    return known.find(raw(headers), context.scheduler().currentTimeMillis());
  }

  @Override
  public AuthData authenticate(RequestHeaders headers) throws AuthException {
    String raw = raw(headers);
    Jwt token = Jwt.parse(raw);
    Provider provider = provider(token);
    long now = context.scheduler().currentTimeMillis();
    Claims claims = provider.verify(token, now);
    AuthData data = claims.authData(provider.config(), raw);
    known.add(raw, data, claims.endsAtMillis());
    return data;
  }

  private String raw(RequestHeaders headers) throws AuthException {
    String value = headers.first(header);
    if (value.isEmpty()) {
      throw new AuthException("authentication didn't succeed");
    }
    int space = value.indexOf(' ');
    if (space < 0 || value.indexOf(' ', space + 1) >= 0) {
      throw new AuthException("invalid authorization header format");
    }
    return value.substring(space + 1);
  }

  private Provider provider(Jwt token) throws AuthException {
    List<Provider> all = providers;
    if (all.size() == 1) {
      return all.get(0);
    }
    String issuer = token.payload().text("iss");
    for (Provider provider : all) {
      if (provider.config().issuerUrl().equals(issuer)) {
        return provider;
      }
    }
    throw new AuthException(
        "failed to resolve OIDC provider: no OIDC provider configured for the issuer");
  }

  @Override
  public String challenge() {
    return header.equals("authorization") ? "Bearer" : "";
  }
}
