package dev.ingot.chaos.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockTest {
  @TempDir Path folder;

  @Test
  void aProgramSeesTheTimeThatIsSet() throws Exception {
    assumeTrue(Machine.run("cc", "--version"), "no C compiler");
    Clock clock = Clock.in(folder);
    Program program = clock.set(new Program("x", List.of("-jar"), Map.of(), List.of()));
    clock.shift(1_000_000);
    ProcessBuilder date = new ProcessBuilder("date", "+%s");
    date.environment().putAll(program.environment());
    long shown = Long.parseLong(date.start().inputReader().readLine());
    assertThat(shown - System.currentTimeMillis() / 1000).isBetween(999_000L, 1_001_000L);
  }

  @Test
  void aProgramThatIsNotJavaIsLeftOut() throws Exception {
    assumeTrue(Machine.run("cc", "--version"), "no C compiler");
    Program other = new Program("other", List.of("otelcol"), Map.of(), List.of());
    assertThatThrownBy(() -> Clock.in(folder).set(other))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("other does not ask the C library for the time");
  }
}
