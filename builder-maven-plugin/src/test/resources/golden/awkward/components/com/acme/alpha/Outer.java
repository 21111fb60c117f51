package com.acme.alpha;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Exporter;
import dev.ingot.component.ExporterFactory;

public final class Outer {
  private Outer() {}

  public static final class InnerFactory implements ExporterFactory<Integer> {

    @Override
    public Exporter create(ComponentContext context, Integer config) {
      throw new UnsupportedOperationException();
    }
  }
}
