package dev.ingot.extension.basicauth;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.credentials.WatchedFile;
import dev.ingot.telemetry.RequestMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Sends a name and a password. */
final class BasicAuthClient implements Extension, ClientAuthenticator {
  private final ComponentContext context;
  private final ClientAuthConfig config;
  private volatile Supplier<String> username;
  private volatile Supplier<String> password;

  BasicAuthClient(ComponentContext context, ClientAuthConfig config) {
    this.context = context;
    this.config = config;
    this.username = config::username;
    this.password = () -> config.password().value();
  }

  @Override
  public void start(Host host) throws StartException {
    if (!config.usernameFile().isEmpty()) {
      username = WatchedFile.open(context, config.usernameFile(), BasicAuthClient::name)::current;
    }
    if (!config.passwordFile().isEmpty()) {
      password = WatchedFile.open(context, config.passwordFile(), String::strip)::current;
    }
  }

  private static String name(String content) {
    if (content.contains(":")) {
      throw new IllegalArgumentException("invalid authorization format");
    }
    return content.strip();
  }

  @Override
  public void authenticate(RequestMetadata sender, OutgoingHeaders headers)
      throws ConsumeException {
    String pair = username.get() + ":" + password.get();
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    headers.set("authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }
}
