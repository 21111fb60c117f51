package dev.ingot.transport.client;

import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.auth.ClientAuthenticator;
import dev.ingot.component.auth.OutgoingHeaders;
import dev.ingot.component.config.Secret;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.transport.middleware.Middlewares;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headers that an authenticator makes of an exporter's configured ones; the exporter's other
 * extensions, its middlewares, are looked for on the way. Thread-safe.
 */
public final class ClientAuth {
  private static final char DELETE = 0x7f;

  private final Map<String, String> configured;
  private final @Nullable ClientAuthenticator authenticator;

  private ClientAuth(Map<String, Secret> configured, @Nullable ClientAuthenticator authenticator) {
    Map<String, String> headers = new HashMap<>();
    configured.forEach((name, value) -> headers.put(name, value.value()));
    this.configured = Map.copyOf(headers);
    this.authenticator = authenticator;
  }

  /**
   * For a client of gRPC.
   *
   * @throws StartException when there is no such extension or middleware, or when it sends
   *     credentials and the connection is plain text
   */
  public static ClientAuth grpc(GrpcClientConfig config, Host host) throws StartException {
    Middlewares.find(config.middlewares(), Optional.of(host), Middlewares.Side.GRPC_CLIENT);
    ClientAuth auth = of(config.auth(), config.headers(), host, "gRPC");
    boolean secret = auth.authenticator != null && auth.authenticator.requiresTls();
    if (secret && config.plaintext(GrpcTarget.parse(config.endpoint()))) {
      throw new StartException(
          "grpc: the credentials require transport level security; remove tls::insecure");
    }
    return auth;
  }

  /**
   * For a client of HTTP, which may send credentials in plain text as the Collector does.
   *
   * @throws StartException when there is no such extension or middleware
   */
  public static ClientAuth http(HttpClientConfig config, Host host) throws StartException {
    Middlewares.find(config.middlewares(), Optional.of(host), Middlewares.Side.HTTP_CLIENT);
    return of(config.auth(), config.headers(), host, "HTTP");
  }

  private static ClientAuth of(
      Optional<AuthConfig> config, Map<String, Secret> headers, Host host, String protocol)
      throws StartException {
    return config.isEmpty()
        ? new ClientAuth(headers, null)
        : new ClientAuth(headers, find(config.get().authenticator(), host, protocol));
  }

  private static ClientAuthenticator find(ComponentId id, Host host, String protocol)
      throws StartException {
    String problem = "failed to resolve authenticator \"" + id + "\": ";
    if (host.extension(id, Object.class).isEmpty()) {
      throw new StartException(problem + "authenticator not found");
    }
    Optional<ClientAuthenticator> found = host.extension(id, ClientAuthenticator.class);
    if (found.isEmpty()) {
      throw new StartException(
          problem + "requested authenticator is not a " + protocol + " client authenticator");
    }
    return found.get();
  }

  /**
   * The headers for one attempt; may wait for credentials. Empty without an authenticator: the
   * clients send the configured headers themselves then.
   *
   * @param sender what is known of the request that the telemetry came with
   * @throws ConsumeException when there are no credentials
   */
  public Map<String, String> headers(RequestMetadata sender) throws ConsumeException {
    if (authenticator == null) {
      return Map.of();
    }
    OutgoingHeaders headers = new OutgoingHeaders(configured);
    authenticator.authenticate(sender, headers);
    Map<String, String> added = headers.toMap();
    for (Map.Entry<String, String> each : added.entrySet()) {
      if (!isValue(each.getValue())) {
        throw ConsumeException.permanent(
            "header \"" + each.getKey() + "\" has a value with characters that no header may have");
      }
    }
    return added;
  }

  /** Values may come from senders, who must not get to write lines of their own (RFC 9110, 5.5). */
  private static boolean isValue(String value) {
    return value.chars().allMatch(c -> c == '\t' || c >= ' ' && c != DELETE);
  }
}
