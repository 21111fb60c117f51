package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportConfigTest {

  @Test
  void absentSectionsHaveTheCollectorsDefaults() {
    assertThat(ConfigText.bind(new QueueConfigBinder(), "")).isEqualTo(QueueConfig.DEFAULT);
    assertThat(ConfigText.bind(new RetryConfigBinder(), "")).isEqualTo(RetryConfig.DEFAULT);
    assertThat(ConfigText.bind(new BatchConfigBinder(), "")).isEqualTo(BatchConfig.DEFAULT);
  }

  @Test
  void everyQueueOptionIsRead() {
    QueueConfig config =
        ConfigText.bind(
            new QueueConfigBinder(),
            """
            enabled: true
            num_consumers: 3
            queue_size: 5000
            sizer: items
            block_on_overflow: true
            wait_for_result: true
            batch:
              flush_timeout: 1s
              min_size: 100
              max_size: 200
              sizer: bytes
              partition: {metadata_keys: [tenant, x-team]}
            """);

    PartitionConfig partition = new PartitionConfig(List.of("tenant", "x-team"));
    BatchConfig batch =
        new BatchConfig(Duration.ofSeconds(1), 100, 200, Optional.of(Sizer.BYTES), partition);
    assertThat(config)
        .isEqualTo(
            new QueueConfig(
                true,
                3,
                5000,
                Sizer.ITEMS,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(batch)));
  }

  @Test
  void emptyBatchSectionSwitchesBatchingOn() {
    assertThat(ConfigText.bind(new QueueConfigBinder(), "batch: {}").batch())
        .contains(BatchConfig.DEFAULT);
    assertThat(ConfigText.bind(new QueueConfigBinder(), "batch: {enabled: false}").batch())
        .isEmpty();
  }

  @Test
  void brokenRulesOfADisabledSectionDoNotMatter() {
    assertThat(ConfigText.bind(new QueueConfigBinder(), "{enabled: false, queue_size: 0}"))
        .isEqualTo(
            new QueueConfig(
                false,
                10,
                0,
                Sizer.REQUESTS,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(ConfigText.problems(new RetryConfigBinder(), "{enabled: false, multiplier: -1}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          num_consumers: 0                      | `num_consumers` must be positive
          queue_size: -1                        | `queue_size` must be positive
          {storage: file_storage, wait_for_result: true} | `wait_for_result` is not supported with a persistent queue configured with `storage`
          {storage: file_storage, shutdown_storage: file_storage} | `shutdown_storage` is for a queue in memory, and `storage` keeps this one on the disk
          {shutdown_storage: file_storage, wait_for_result: true} | `shutdown_storage` is not supported with `wait_for_result`
          {sizer: items, queue_size: 9, batch: {min_size: 10}} | `min_size` must be less than or equal to `queue_size`
          batch: {flush_timeout: 0}             | `flush_timeout` must be positive
          batch: {sizer: requests}              | `batch` supports only `items` or `bytes` sizer
          batch: {min_size: -1}                 | `min_size` must be non-negative
          batch: {max_size: -1}                 | `max_size` must be non-negative
          batch: {partition: {metadata_keys: [Tenant, tenant]}} | duplicate entry in metadata_keys: "tenant" (case-insensitive)
          batch: {min_size: 10, max_size: 9}    | `max_size` must be greater or equal to `min_size`
          """)
  void brokenQueueRuleIsNamed(String yaml, String message) {
    assertThat(firstLine(ConfigText.problems(new QueueConfigBinder(), yaml))).endsWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          initial_interval: -1s         | 'initial_interval' must be non-negative
          randomization_factor: 1.5     | 'randomization_factor' must be within [0, 1]
          multiplier: -1                | 'multiplier' must be non-negative
          max_interval: -1s             | 'max_interval' must be non-negative
          max_elapsed_time: -1s         | 'max_elapsed_time' must be non-negative
          {max_elapsed_time: 4s, max_interval: 1s} | 'max_elapsed_time' must not be less than 'initial_interval'
          max_elapsed_time: 10s         | 'max_elapsed_time' must not be less than 'max_interval'
          """)
  void brokenRetryRuleIsNamed(String yaml, String message) {
    assertThat(firstLine(ConfigText.problems(new RetryConfigBinder(), yaml))).endsWith(message);
  }

  @Test
  void problemNamesThePlaceAndTheNextStep() {
    assertThat(ConfigText.problems(new QueueConfigBinder(), "num_consumers: 0"))
        .isEqualTo(
            "config.yaml:1:16  CFG-009  component: `num_consumers` must be positive\n"
                + "    leave it out for 10 consumers");
  }

  private static String firstLine(String problems) {
    return problems.lines().findFirst().orElse("");
  }
}
