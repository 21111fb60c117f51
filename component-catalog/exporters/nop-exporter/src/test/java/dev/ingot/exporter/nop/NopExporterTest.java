package dev.ingot.exporter.nop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Exporter;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import org.junit.jupiter.api.Test;

class NopExporterTest {
  private final Exporter exporter =
      new NopExporterFactory()
          .create(
              new TestContext().of(ComponentKind.EXPORTER, "nop"),
              ConfigText.bind(new NopExporterConfigBinder(), ""));

  @Test
  void takesEverySignalWithoutWaiting() throws Exception {
    for (Signal<?> signal : Signal.ALL) {
      takes(signal);
    }
  }

  private <T extends Telemetry> void takes(Signal<T> signal) throws Exception {
    exporter.consumer(signal).consume(Samples.of(signal, 0, 2));
    assertThat(exporter.consumer(signal).tryConsume(Samples.of(signal, 0, 2))).isTrue();
  }

  @Test
  void hasNoSettings() {
    assertThat(ConfigText.problems(new NopExporterConfigBinder(), "endpoint: x"))
        .isEqualTo(
            "config.yaml:1:1  CFG-001  'component' has invalid keys: endpoint\n"
                + "    remove it; there are no options here");
  }
}
