package dev.ingot.provider.http;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;

/**
 * Gets {@code http://HOST/PATH} with one GET request; see {@link HttpFetch} for limits.
 *
 * <p>Source: the Collector's {@code confmap/provider/httpprovider}.
 */
@Component(
    kind = ComponentKind.PROVIDER,
    type = "http",
    factory = HttpProvider.class,
    stability = Stability.STABLE,
    doc = "Reads configuration over HTTP.",
    goModules = "go.opentelemetry.io/collector/confmap/provider/httpprovider")
public final class HttpProvider implements ConfigProvider {
  private final HttpFetch fetch;

  /** A provider with the usual limits. */
  public HttpProvider() {
    this(new HttpFetch());
  }

  HttpProvider(HttpFetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public String scheme() {
    return "http";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
    if (!uri.startsWith("http:")) {
      throw new RetrieveException("\"" + uri + "\" uri is not supported by \"http\" provider");
    }
    return fetch.get(uri);
  }
}
