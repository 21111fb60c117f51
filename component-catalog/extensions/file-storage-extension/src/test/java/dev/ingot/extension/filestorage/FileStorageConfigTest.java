package dev.ingot.extension.filestorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStorageConfigTest {

  @Test
  void absentOptionsHaveTheCollectorsDefaults() {
    assertThat(ConfigText.bind(new FileStorageConfigBinder(), ""))
        .isEqualTo(
            new FileStorageConfig(
                "",
                Duration.ofSeconds(1),
                false,
                false,
                "0750",
                0,
                false,
                new CompactionConfig(
                    false, false, "", 100, 10, 65536, Duration.ofSeconds(5), false)));
  }

  @Test
  void everyOptionOfTheCollectorIsTaken() {
    FileStorageConfig config =
        ConfigText.bind(
            new FileStorageConfigBinder(),
            """
            directory: /data
            timeout: 2s
            fsync: true
            create_directory: true
            directory_permissions: "0700"
            max_size: 1000000
            recreate: true
            compaction:
              on_start: true
              on_rebound: true
              directory: /tmp
              rebound_needed_threshold_mib: 5
              rebound_trigger_threshold_mib: 3
              max_transaction_size: 1000
              check_interval: 1m
              cleanup_on_start: true
            """);

    CompactionConfig compaction =
        new CompactionConfig(true, true, "/tmp", 5, 3, 1000, Duration.ofMinutes(1), true);
    assertThat(config)
        .isEqualTo(
            new FileStorageConfig(
                "/data", Duration.ofSeconds(2), true, true, "0700", 1_000_000, true, compaction));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          timeout: -1s                     | 'timeout' must be non-negative
          directory_permissions: "rwx"     | directory_permissions value "rwx" must be a valid octal value
          max_size: -1                     | max size for file storage cannot be less than 0
          compaction: {max_transaction_size: -1} | max transaction size for compaction cannot be less than 0
          compaction: {on_rebound: true, check_interval: 0s} | compaction check interval must be positive when rebound compaction is set
          """)
  void brokenRuleIsNamed(String yaml, String message) {
    String problems = ConfigText.problems(new FileStorageConfigBinder(), yaml);
    assertThat(problems.lines().findFirst().orElse("")).endsWith(message);
  }

  @Test
  void checkIntervalDoesNotMatterWithoutRebound() {
    assertThat(
            ConfigText.problems(new FileStorageConfigBinder(), "compaction: {check_interval: 0s}"))
        .isEmpty();
  }
}
