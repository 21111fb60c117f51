package dev.ingot.engine;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.fake.FakeComponents;
import dev.ingot.engine.fake.LiteralProvider;

/** A collector of fakes, as a generated main class starts it. */
final class ChildMain {
  private ChildMain() {}

  public static void main(String[] args) {
    ComponentRegistry components =
        new FakeComponents()
            .registry()
            .provider(ComponentInfo.of("yaml", "a:yaml:1"), new LiteralProvider("yaml"))
            .build();
    System.exit(Collector.run(new BuildInfo("otelcol", "A collector", "1"), components, args));
  }
}
