package dev.ingot.extension.healthcheckv2;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Extension;
import dev.ingot.component.ExtensionFactory;
import dev.ingot.health.HealthExtension;

/** Makes health check extensions that look at statuses. */
public final class HealthCheckV2Factory implements ExtensionFactory<HealthCheckV2Config> {

  /** For generated code. */
  public HealthCheckV2Factory() {}

  @Override
  public Extension create(ComponentContext context, HealthCheckV2Config config) {
    return new HealthExtension(context, config.health());
  }
}
