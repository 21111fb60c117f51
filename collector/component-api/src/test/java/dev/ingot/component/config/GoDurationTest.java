package dev.ingot.component.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "5ns, 5",
    "5us, 5000",
    "5\u00b5s, 5000",
    "5\u03bcs, 5000",
    "200ms, 200000000",
    "1.5s, 1500000000",
    ".5s, 500000000",
    "1.s, 1000000000",
    "+5s, 5000000000",
    "-1m, -60000000000",
    "1h2m3s, 3723000000000",
    "1h1h, 7200000000000",
    "0.9ns, 0",
    "9223372036854775807ns, 9223372036854775807",
    "-9223372036854775807ns, -9223372036854775807"
  })
  void theseAreDurations(String text, long nanos) {
    assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "s", ".s", "x", "1..2s", "--1s", " 1s", "9223372036854775808ns"})
  void theseAreNot(String text) {
    assertThatThrownBy(() -> GoDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time: invalid duration \"" + text + "\"");
  }

  @Test
  void aUnitIsNeeded() {
    assertThatThrownBy(() -> GoDuration.parse("5"))
        .hasMessage("time: missing unit in duration \"5\"");
    assertThatThrownBy(() -> GoDuration.parse("1m5"))
        .hasMessage("time: missing unit in duration \"1m5\"");
  }

  @Test
  void daysAreNoUnit() {
    assertThatThrownBy(() -> GoDuration.parse("2d"))
        .hasMessage("time: unknown unit \"d\" in duration \"2d\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "5, 5ns",
    "1500, 1.5\u00b5s",
    "200000000, 200ms",
    "1500000000, 1.5s",
    "60000000000, 1m0s",
    "300000000000, 5m0s",
    "3723000000000, 1h2m3s",
    "3600000000000, 1h0m0s",
    "-1500000000, -1.5s"
  })
  void durationsAreWrittenAsGoWritesThem(long nanos, String text) {
    assertThat(GoDuration.format(Duration.ofNanos(nanos))).isEqualTo(text);
    assertThat(GoDuration.parse(text)).isEqualTo(Duration.ofNanos(nanos));
  }
}
