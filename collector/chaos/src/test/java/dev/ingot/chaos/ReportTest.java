package dev.ingot.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.chaos.item.Tally;
import dev.ingot.chaos.scenario.Outcome;
import dev.ingot.chaos.scenario.Outcome.Verdict;
import dev.ingot.chaos.scenario.Overload;
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

  @Test
  void anOverloadIsALineOfText() {
    Overload.Result result =
        new Overload.Result("memory", new Tally(9, 8, 8, 0, 0, 0), 7, 102_400, 60, 80, "");
    assertThat(new Report().line(result))
        .isEqualTo(
            "memory: 8 acknowledged, 7 times refused, 8 delivered, 0 lost; at most 100 MiB; the"
                + " backend got more after 60 ms, clients were served after 80 ms; kept");
  }
}
