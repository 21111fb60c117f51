package com.acme.hooks;

import dev.ingot.component.hook.CollectorCustomizer;
import dev.ingot.component.hook.CollectorSetup;

/** Gives the collector a configuration for when the command line has none. */
public final class Defaults implements CollectorCustomizer {
  private static final String CONFIG =
      "yaml:{receivers: {nop: }, exporters: {nop: },"
          + " service: {pipelines: {logs/acme: {receivers: [nop], exporters: [nop]}}}}";

  @Override
  public CollectorSetup customize(CollectorSetup setup) {
    return setup.withDefaultConfig(CONFIG);
  }
}
