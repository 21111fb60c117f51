package dev.ingot.receiver.nop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import org.junit.jupiter.api.Test;

class NopReceiverTest {

  @Test
  void hasNoSettings() {
    assertThat(ConfigText.bind(new NopReceiverConfigBinder(), ""))
        .isEqualTo(new NopReceiverConfig());
    assertThat(ConfigText.problems(new NopReceiverConfigBinder(), "endpoint: x"))
        .isEqualTo(
            "config.yaml:1:1  CFG-001  'component' has invalid keys: endpoint\n"
                + "    remove it; there are no options here");
  }
}
