package dev.ingot.extension.healthcheck;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;
import dev.ingot.health.HealthExtension;

/** Makes health check extensions. */
public final class HealthCheckFactory implements ExtensionFactory<HealthCheckConfig> {

  /** For generated code. */
  public HealthCheckFactory() {}

  @Override
  public Extension create(ComponentContext context, HealthCheckConfig config) {
    return new HealthExtension(context, config.health());
  }
}
