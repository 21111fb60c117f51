package dev.ingot.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.scenario.Outcome;
import dev.ingot.chaos.scenario.Outcome.Verdict;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void aRunIsALineOfTheTable() {
    Outcome outcome =
        new Outcome("ours", "memory", "kill -9", new Tally(6, 5, 4, 3, 2, 1), Verdict.NOT_PROMISED);
    assertThat(new Report().line(outcome).replaceAll(" +", " "))
        .isEqualTo("| ours | memory | kill -9 | 6 | 5 | 4 | 3 | 2 | 1 | not promised |");
    assertThat(outcome.isBroken()).isFalse();
  }
}
