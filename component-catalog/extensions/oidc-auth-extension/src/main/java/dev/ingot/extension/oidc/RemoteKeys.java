package dev.ingot.extension.oidc;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.StartException;
import dev.ingot.credentials.Json;
import dev.ingot.transport.client.BoundedSend;
import dev.ingot.transport.tls.Tls;
import dev.ingot.transport.tls.TlsClientConfig;
import dev.ingot.transport.tls.TlsConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * The keys that a provider publishes. They are asked for when a token names one that is not known,
 * or when the known ones do not fit it, but at most every ten seconds, so that invented tokens do
 * not become requests. Thread-safe.
 *
 * <p>Source: OpenID Connect Discovery 1.0, section 4.
 */
final class RemoteKeys implements Provider.KeySource {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long LEAVE_ALONE_NANOS = 10_000_000_000L;
  private static final int MAX_ANSWER = 1 << 20;

  private final ComponentContext context;
  private final HttpClient http;
  private final URI location;
  private volatile KeySet known = KeySet.EMPTY;
  private boolean asked;
  private long askedAt;

  private RemoteKeys(ComponentContext context, HttpClient http, URI location) {
    this.context = context;
    this.http = http;
    this.location = location;
  }

  /** Asks the provider where its keys are. */
  static RemoteKeys open(ComponentContext context, ProviderConfig config) throws StartException {
    TlsClientConfig tls =
        new TlsClientConfig(TlsConfig.trusting(config.issuerCaPath()), false, false, "");
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .sslContext(Tls.clientContext(tls))
            .sslParameters(Tls.clientParameters(tls))
            .build();
    String issuer = config.issuerUrl();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    try {
      Json found = fetch(http, URI.create(base + "/.well-known/openid-configuration"));
      if (!config.ignoreIssuer() && !found.text("issuer").equals(issuer)) {
        throw new IOException("the provider names another issuer");
      }
      return new RemoteKeys(context, http, URI.create(found.text("jwks_uri")));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartException(
          "failed to get configuration from at least one configured auth server: failed to create"
              + " OIDC provider for \""
              + issuer
              + "\": "
              + reason(e),
          e);
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static Json fetch(HttpClient http, URI uri) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
    try {
      HttpResponse<byte[]> response = BoundedSend.send(http, request, MAX_ANSWER, TIMEOUT);
      if (response.statusCode() != 200) {
        throw new IOException("HTTP status " + response.statusCode());
      }
      return Json.parse(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public List<VerificationKey> keys(String id) {
    KeySet before = known;
    List<VerificationKey> found = before.named(id);
    return found.isEmpty() ? ask(id, before) : found;
  }

  @Override
  public List<VerificationKey> newer(String id, List<VerificationKey> tried) {
    KeySet before = known;
    List<VerificationKey> found = before.named(id);
    return found.equals(tried) ? ask(id, before) : found;
  }

  /** Asks unless somebody else has just done so. */
  private synchronized List<VerificationKey> ask(String id, KeySet before) {
    long now = context.scheduler().nanoTime();
    if (known != before || (asked && now - askedAt < LEAVE_ALONE_NANOS)) {
      return known.named(id);
    }
    asked = true;
    askedAt = now;
    try {
      known = KeySet.parse(fetch(http, location));
    } catch (IOException | IllegalArgumentException e) {
      context
          .logger()
          .warn(
              "Keys of the provider cannot be had", "url", location.toString(), "error", reason(e));
    }
    return known.named(id);
  }
}
