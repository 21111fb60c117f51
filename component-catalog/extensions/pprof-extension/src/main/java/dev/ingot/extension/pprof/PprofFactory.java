package dev.ingot.extension.pprof;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;

/** Makes pprof extensions. */
public final class PprofFactory implements ExtensionFactory<PprofConfig> {

  /** For generated code. */
  public PprofFactory() {}

  @Override
  public Extension create(ComponentContext context, PprofConfig config) {
    return new PprofExtension(context, config);
  }
}
