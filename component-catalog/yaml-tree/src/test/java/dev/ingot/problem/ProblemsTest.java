package dev.ingot.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void problemsArePrintedSortedByPlaceWithTheFixBelow() {
    problems.error(
        "MAN-003", new Location("m.yaml", 14, 5), "unknown key 'x'", "did you mean 'y'?");
    problems.warning("MAN-009", new Location("m.yaml", 2, 1), "old", "use new");
    problems.error("MAN-001", Location.of("a.yaml"), "not there");
    assertThat(problems)
        .hasToString(
            """
            a.yaml  MAN-001  not there
            m.yaml:2:1  MAN-009  warning: old
                use new
            m.yaml:14:5  MAN-003  unknown key 'x'
                did you mean 'y'?""");
  }

  @Test
  void theSameProblemIsKeptOnce() {
    problems.error("X-001", Location.of("a"), "twice");
    problems.error("X-001", Location.of("a"), "twice");
    assertThat(problems.sorted()).hasSize(1);
  }

  @Test
  void warningsAreNoErrors() {
    problems.warning("X-001", Location.of("a"), "careful", "look");
    assertThat(problems.hasErrors()).isFalse();
    problems.error("X-002", Location.of("a"), "wrong");
    assertThat(problems.hasErrors()).isTrue();
  }

  @Test
  void noProblemsPrintNothing() {
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void locationsLeaveOutWhatIsUnknown() {
    assertThat(Location.of("a.yaml")).hasToString("a.yaml");
    assertThat(new Location("a.yaml", 3, 0)).hasToString("a.yaml:3");
    assertThat(new Location("a.yaml", 3, 9)).hasToString("a.yaml:3:9");
  }

  @Test
  void linesAreOrderedAsNumbers() {
    assertThat(new Location("a", 9, 1)).isLessThan(new Location("a", 10, 1));
    assertThat(new Location("a", 9, 1)).isLessThan(new Location("b", 1, 1));
  }

  @Test
  void aLocationNeedsASource() {
    assertThatThrownBy(() -> new Location("", 1, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("location without a source or with a negative position");
  }
}
