package dev.ingot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescriptorTest {

  @Test
  void kindsStandInTheOrderOfConfigurations() {
    assertThat(Arrays.stream(ComponentKind.values()).map(ComponentKind::section))
        .containsExactly(
            "receivers", "processors", "exporters", "connectors", "extensions", "providers");
    assertThat(ComponentKind.RECEIVER.word()).isEqualTo("receiver");
  }

  @Test
  void pairOfSignalsIsLabelledWithBoth() {
    assertThat(new SupportDescriptor("traces", Optional.of("metrics"), Stability.BETA).label())
        .isEqualTo("traces-to-metrics");
    assertThat(new SupportDescriptor("logs", Optional.empty(), Stability.BETA).label())
        .isEqualTo("logs");
  }

  @Test
  void stabilitiesRiseAndHaveTheWordsOfTheCollector() {
    assertThat(Arrays.stream(Stability.values()).map(Stability::label))
        .containsExactly("Unmaintained", "Deprecated", "Development", "Alpha", "Beta", "Stable");
  }
}
