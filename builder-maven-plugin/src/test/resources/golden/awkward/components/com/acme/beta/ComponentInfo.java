package com.acme.beta;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import java.util.List;

public final class ComponentInfo implements ConfigBinder<Integer> {

  @Override
  public List<java.lang.String> options() {
    return List.of();
  }

  @Override
  public Integer bind(ConfigSection section) {
    return 0;
  }
}
