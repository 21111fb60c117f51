package dev.ingot.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.problem.Problems;
import dev.ingot.telemetry.Signal;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExporterContentTest {

  /** The exporters refuse an interval between retries that is longer than all retries may take. */
  @ParameterizedTest
  @CsvSource({"5000, 5000ms, 5000ms", "1000, 1000ms, 1000ms", "60000, 5000ms, 30000ms"})
  void noRetryWaitsLongerThanSendingMayTake(long timeout, String initial, String longest) {
    MapNode node =
        (MapNode)
            YamlReader.read("a", "{endpoint: 'http://localhost:4318'}", new Problems())
                .orElseThrow();
    ConfigSection section = ConfigSection.of("otlp", node, new Problems());
    MapNode content = new ExporterContent(section, Signal.METRICS, timeout).of("otlp_http");
    MapNode retries = (MapNode) content.get("retry_on_failure");
    assertThat(text(retries, "initial_interval")).isEqualTo(initial);
    assertThat(text(retries, "max_interval")).isEqualTo(longest);
    assertThat(text(retries, "max_elapsed_time")).isEqualTo(timeout + "ms");
  }

  private static String text(MapNode map, String key) {
    return ((ScalarNode) map.get(key)).text();
  }
}
