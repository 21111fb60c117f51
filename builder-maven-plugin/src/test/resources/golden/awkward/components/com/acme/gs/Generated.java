package com.acme.gs;

import dev.ingot.component.Logger;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.Retrieved;

public final class Generated implements ConfigProvider {

  @Override
  public String scheme() {
    return "gs+x";
  }

  @Override
  public Retrieved retrieve(String uri, Logger logger) {
    throw new UnsupportedOperationException();
  }
}
