package dev.ingot.provider.https;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.provider.http.HttpFetch;

/**
 * Gets {@code https://HOST/PATH} with one GET request; see {@link HttpFetch} for limits.
 * Certificates are checked against the trust store of the JVM.
 *
 * <p>Source: the Collector's {@code confmap/provider/httpsprovider}.
 */
@Component(
    kind = ComponentKind.PROVIDER,
    type = "https",
    factory = HttpsProvider.class,
    stability = Stability.STABLE,
    doc = "Reads configuration over HTTPS.",
    goModules = "go.opentelemetry.io/collector/confmap/provider/httpsprovider")
public final class HttpsProvider implements ConfigProvider {
  private final HttpFetch fetch;

  /** A provider with the usual limits. */
  public HttpsProvider() {
    this(new HttpFetch());
  }

  HttpsProvider(HttpFetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public String scheme() {
    return "https";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
    if (!uri.startsWith("https:")) {
      throw new RetrieveException("\"" + uri + "\" uri is not supported by \"https\" provider");
    }
    return fetch.get(uri);
  }
}
