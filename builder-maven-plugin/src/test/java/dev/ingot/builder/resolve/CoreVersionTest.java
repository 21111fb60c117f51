package dev.ingot.builder.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreVersionTest {

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.0, true",
    "0.1.0, 0.1.9, true",
    "0.2.0, 0.1.0, false",
    "0.1.0, 0.2.0, false",
    "1.4.0, 1.3.7, true",
    "1.4.0, 1.4.0-rc.1, true",
    "1.4.0, 1.5.0, false",
    "2.0.0, 1.9.0, false",
    "odd, odd, true",
    "odd, 1.0, false",
  })
  void runsWhatWasMadeForTheSameMajorAndNoLaterMinorVersion(
      String core, String madeFor, boolean runs) {
    assertThat(new CoreVersion(core).runs(madeFor)).isEqualTo(runs);
  }
}
