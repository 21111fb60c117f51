package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {
  private static final Demand ONE = demand("", "a:one", "1", "a:one:1");
  private static final Demand TWO = demand("", "a:two", "1", "a:two:2");
  private static final Demand FAR = demand("a:two:2", "l:far", "1", "l:far:1");
  private static final Demand LOST = demand("a:two:1", "l:lost", "1", "l:lost:1");
  private static final Demand LAST = demand("l:far:1", "l:last", "1", "l:last:1");
  private static final Demand AGAIN = demand("l:last:1", "l:far", "1", "l:far:1");

  private static final DependencyGraph GRAPH =
      new DependencyGraph(List.of(LAST, FAR, ONE, TWO, LOST, AGAIN, ONE));

  @Test
  void demandsAreSortedAndUnique() {
    assertThat(GRAPH.demands()).containsExactly(ONE, TWO, FAR, AGAIN, LAST, LOST);
  }

  @Test
  void thePathGoesThroughWhatWasTakenAndThroughWhatWasAskedFor() {
    assertThat(GRAPH.path(LAST)).containsExactly(TWO, FAR, LAST);
    assertThat(GRAPH.path(LOST)).containsExactly(TWO, LOST);
    assertThat(GRAPH.path(ONE)).containsExactly(ONE);
  }

  @Test
  void aDemandCountsWhenItsAskerIsTaken() {
    assertThat(GRAPH.demands()).filteredOn(each -> !GRAPH.counts(each)).containsExactly(LOST);
  }

  @Test
  void demandsAreFoundFromBothEnds() {
    assertThat(GRAPH.of("l:far")).containsExactly(FAR, AGAIN);
    assertThat(GRAPH.by("l:last:1")).containsExactly(AGAIN);
    assertThat(GRAPH.roots()).containsExactly(ONE, TWO);
  }

  private static Demand demand(String by, String module, String version, String taken) {
    return new Demand(
        Optional.of(by).filter(text -> !text.isEmpty()), module, version, Optional.of(taken));
  }
}
