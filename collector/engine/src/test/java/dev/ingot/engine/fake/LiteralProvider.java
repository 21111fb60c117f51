package dev.ingot.engine.fake;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;

/** What is behind the scheme is the configuration. */
public record LiteralProvider(String scheme) implements ConfigProvider {
  @Override
  public Retrieved retrieve(String uri, Logger logger) {
    return Retrieved.of(uri.substring(scheme.length() + 1), Configs.SOURCE);
  }
}
