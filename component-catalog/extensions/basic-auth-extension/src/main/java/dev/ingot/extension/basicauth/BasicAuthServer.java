package dev.ingot.extension.basicauth;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.AuthData;
import dev.ingot.component.auth.AuthException;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.auth.ServerAuthenticator;
import dev.ingot.credentials.WatchedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks for a name and a password. A password that was right is remembered as a keyed digest, since
 * hashes such as bcrypt take long on purpose: who sent it before is known at once.
 */
final class BasicAuthServer implements Extension, ServerAuthenticator {
  private final ComponentContext context;
  private final HtpasswdConfig config;
  private final Remembered remembered = new Remembered();
  private volatile Supplier<Htpasswd> users = () -> Htpasswd.NOBODY;

  BasicAuthServer(ComponentContext context, HtpasswdConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    String inline = config.inline().value();
    if (config.file().isEmpty()) {
      Htpasswd fixed = Htpasswd.parse(inline);
      users = () -> fixed;
    } else {
      users =
          WatchedFile.open(
                  context, config.file(), content -> Htpasswd.parse(content + "\n" + inline))
              ::current;
    }
  }

  @Override
  public Optional<AuthData> tryAuthenticate(RequestHeaders headers) throws AuthException {
    Credentials given = Credentials.parse(headers.first("authorization"));
    Htpasswd known = users.get();
    Optional<PasswordHash> hash = known.hash(given.username());
    if (hash.isPresent() && remembered.knows(hash.get(), given)) {
      return Optional.of(data(given));
    }
    return known.isSlow() ? Optional.empty() : Optional.of(check(known, given));
  }

  @Override
  public AuthData authenticate(RequestHeaders headers) throws AuthException {
    return check(users.get(), Credentials.parse(headers.first("authorization")));
  }

  private AuthData check(Htpasswd known, Credentials given) throws AuthException {
    if (!known.matches(given.username(), given.password())) {
      throw new AuthException("invalid credentials");
    }
    known.hash(given.username()).ifPresent(hash -> remembered.add(hash, given));
    return data(given);
  }

  private static AuthData data(Credentials given) {
    return new AuthData(Map.of("username", List.of(given.username()), "raw", List.of(given.raw())));
  }

  @Override
  public String challenge() {
    return "Basic realm=\"collector\", charset=\"UTF-8\"";
  }
}
