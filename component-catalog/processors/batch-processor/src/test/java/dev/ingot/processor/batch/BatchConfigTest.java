package dev.ingot.processor.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchConfigTest {

  @Test
  void defaultsAreTheCollectors() {
    assertThat(ConfigText.bind(new BatchConfigBinder(), ""))
        .isEqualTo(new BatchConfig(Duration.ofMillis(200), 8192, 0, List.of(), 1000));
  }

  @Test
  void maximumBelowSizeIsRefused() {
    assertThat(problems("{send_batch_size: 100, send_batch_max_size: 99}"))
        .contains(
            "send_batch_max_size must be greater or equal to send_batch_size (100), got 99",
            "raise send_batch_max_size, or lower send_batch_size");
  }

  @Test
  void negativeTimeoutIsRefused() {
    assertThat(problems("timeout: -1s")).contains("timeout must be greater or equal to 0");
  }

  @Test
  void keysThatDifferInCaseOnlyAreRefused() {
    assertThat(problems("metadata_keys: [Tenant, tenant]"))
        .contains("duplicate entry in metadata_keys: \"tenant\" (case-insensitive)");
  }

  @Test
  void unknownKeySuggestsNearest() {
    assertThat(problems("send_batch_sise: 1")).contains("config.yaml:1:1", "send_batch_size");
  }

  private static String problems(String yaml) {
    return ConfigText.problems(new BatchConfigBinder(), yaml);
  }
}
