package dev.ingot.engine.config;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The providers by scheme. */
final class Providers {
  private final Map<String, ConfigProvider> byScheme = new TreeMap<>();
  private final Logger logger;

  Providers(List<ConfigProvider> providers, Logger logger) {
    this.logger = logger;
    for (ConfigProvider provider : providers) {
      String scheme = provider.scheme();
      if (!ConfigUri.isScheme(scheme)) {
        throw new IllegalArgumentException("invalid 'confmap.Provider' scheme \"" + scheme + "\"");
      }
      if (byScheme.put(scheme, provider) != null) {
        throw new IllegalArgumentException(
            "duplicate 'confmap.Provider' scheme \"" + scheme + "\"");
      }
    }
  }

  boolean has(String scheme) {
    return byScheme.containsKey(scheme);
  }

  Set<String> schemes() {
    return byScheme.keySet();
  }

  Retrieved retrieve(ConfigUri uri) throws RetrieveException {
    ConfigProvider provider = byScheme.get(uri.scheme());
    if (provider == null) {
      throw new IllegalStateException("no provider for a scheme that was checked: " + uri.scheme());
    }
    return provider.retrieve(uri.toString(), logger);
  }
}
