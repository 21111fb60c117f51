package dev.ingot.provider.yaml;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;

/**
 * Gets what is written in the URI itself: {@code yaml:exporters::debug::verbosity: detailed}. Two
 * colons in a key separate the keys of nested maps.
 *
 * <p>Source: the Collector's {@code confmap/provider/yamlprovider}.
 */
@Component(
    kind = ComponentKind.PROVIDER,
    type = "yaml",
    factory = YamlProvider.class,
    stability = Stability.STABLE,
    doc = "Reads configuration from YAML on the command line.",
    goModules = "go.opentelemetry.io/collector/confmap/provider/yamlprovider")
public final class YamlProvider implements ConfigProvider {
  private static final String SCHEME = "yaml:";

  /** A provider. */
  public YamlProvider() {}

  @Override
  public String scheme() {
    return "yaml";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) throws RetrieveException {
    if (!uri.startsWith(SCHEME)) {
      throw new RetrieveException("\"" + uri + "\" uri is not supported by \"yaml\" provider");
    }
    return Retrieved.of(uri.substring(SCHEME.length()), source(uri));
  }

  /** The URI up to the first value, for values may be secret. */
  private static String source(String uri) {
    int value = uri.indexOf(": ");
    return value < 0 ? SCHEME : uri.substring(0, value).replaceFirst("(?s)\\R.*", "");
  }
}
