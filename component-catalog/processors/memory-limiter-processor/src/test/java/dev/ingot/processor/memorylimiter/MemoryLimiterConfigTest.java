package dev.ingot.processor.memorylimiter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryLimiterConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {limit_mib: 100}|'check_interval' must be greater than zero
          {check_interval: 1s}|'limit_mib' or 'limit_percentage' must be greater than zero
          {check_interval: 1s, limit_mib: 9, spike_limit_mib: 9}|'spike_limit_mib' must be smaller than 'limit_mib'
          {check_interval: 1s, limit_percentage: 9, spike_limit_percentage: 9}|'spike_limit_percentage' must be smaller than 'limit_percentage'
          {check_interval: 1s, limit_mib: 9, min_gc_interval_when_hard_limited: 11s}|'min_gc_interval_when_soft_limited' should be larger than 'min_gc_interval_when_hard_limited'
          {check_interval: 1s, limit_mib: 9, max_gc_interval_when_soft_limited: -1s}|'max_gc_interval_when_soft_limited' must be non-negative
          {check_interval: 1s, limit_mib: 9, max_gc_interval_when_hard_limited: -1s}|'max_gc_interval_when_hard_limited' must be non-negative
          {check_interval: 1s, limit_mib: 9, max_gc_interval_when_soft_limited: 9s, max_gc_interval_when_hard_limited: 0s}|'max_gc_interval_when_soft_limited' must be greater than or equal to 'min_gc_interval_when_soft_limited' (or 0 to disable)
          {check_interval: 1s, limit_mib: 9, min_gc_interval_when_hard_limited: 5s, max_gc_interval_when_hard_limited: 4s}|'max_gc_interval_when_hard_limited' must be greater than or equal to 'min_gc_interval_when_hard_limited' (or 0 to disable)
          {check_interval: 1s, limit_mib: 9, max_gc_interval_when_hard_limited: 31s}|'max_gc_interval_when_soft_limited' should be larger than or equal to 'max_gc_interval_when_hard_limited' (when both are set)
          """,
      quoteCharacter = '`')
  void brokenRulesAreReportedInTheCollectorsWords(String yaml, String message) {
    assertThat(problems(yaml)).contains(message);
  }

  @Test
  void severalProblemsComeAtOnce() {
    assertThat(problems("{}")).contains("check_interval: 1s", "limit_percentage: 80");
  }

  @Test
  void zeroTurnsTheGrowthOff() {
    assertThat(
            problems(
                "{check_interval: 1s, limit_mib: 9, max_gc_interval_when_soft_limited: 0s,"
                    + " max_gc_interval_when_hard_limited: 0s}"))
        .isEmpty();
  }

  private static String problems(String yaml) {
    return ConfigText.problems(new MemoryLimiterConfigBinder(), yaml);
  }
}
