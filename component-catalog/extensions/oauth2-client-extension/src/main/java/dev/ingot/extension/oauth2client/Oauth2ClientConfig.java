package dev.ingot.extension.oauth2client;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.tls.TlsClientConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Settings of the extension.
 *
 * <p>Source: {@code extension/oauth2clientauthextension} of the Collector's contributions.
 *
 * @param clientId who asks
 * @param clientIdFile a file with it, which wins
 * @param clientSecret the secret of who asks
 * @param clientSecretFile a file with it, which wins
 * @param tokenUrl where tokens are asked for
 * @param scopes what the token is to allow
 * @param endpointParams further parameters for the server
 * @param tls how to speak to the server
 * @param timeout how long a request may take; zero: 30 seconds
 * @param expiryBuffer how long before its end a token is renewed
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "oauth2client",
    factory = Oauth2ClientFactory.class,
    doc =
        "Authenticates exporters with tokens that an OAuth 2.0 authorization server gives for"
            + " client credentials.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/oauth2clientauthextension")
public record Oauth2ClientConfig(
    @Option(doc = "The identifier of the client.") String clientId,
    @Option(doc = "File with the identifier, instead of client_id.") String clientIdFile,
    @Option(doc = "The secret of the client.") Secret clientSecret,
    @Option(
            doc =
                "File with the secret, instead of client_secret. It is read again when it has"
                    + " changed.")
        String clientSecretFile,
    @Option(doc = "The URL of the authorization server's token endpoint.") String tokenUrl,
    @Option(doc = "The permissions that are asked for.") List<String> scopes,
    @Option(doc = "Further parameters for the token endpoint, such as audience.")
        Map<String, Secret> endpointParams,
    @Option(doc = "TLS towards the token endpoint.") TlsClientConfig tls,
    @Option(
            doc = "How long a request to the token endpoint may take. 0: 30 seconds.",
            defaultValue = "0s")
        Duration timeout,
    @Option(
            doc =
                "How long before its end a token is renewed; half of its life when that is"
                    + " shorter.",
            defaultValue = "5m")
        Duration expiryBuffer)
    implements Validated {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  public Oauth2ClientConfig {
    timeout = timeout.isZero() ? DEFAULT_TIMEOUT : timeout;
    scopes = List.copyOf(scopes);
    endpointParams = Map.copyOf(endpointParams);
  }

  @Override
  public void validate(ConfigSection section) {
    if (clientId.isEmpty() && clientIdFile.isEmpty()) {
      section.error(
          "client_id",
          "no ClientID provided in the OAuth2 exporter configuration",
          "set client_id or client_id_file");
    }
    if (clientSecret.value().isEmpty() && clientSecretFile.isEmpty()) {
      section.error(
          "client_secret",
          "no ClientSecret provided in OAuth Client Credentials configuration",
          "set client_secret or client_secret_file");
    }
    if (tokenUrl.isEmpty()) {
      section.error(
          "token_url",
          "no TokenURL provided in OAuth Client Credentials configuration",
          "set token_url");
    } else if (!isUrl(tokenUrl)) {
      section.error("token_url", "token_url is no URL of a server", "write https://host/path");
    }
    if (timeout.isNegative() || expiryBuffer.isNegative()) {
      section.error(
          timeout.isNegative() ? "timeout" : "expiry_buffer",
          "durations must not be negative",
          "write a duration such as 10s");
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = URI.create(text);
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return http && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
