package dev.ingot.exporter.debug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1970-01-01 00:00:00 +0000 UTC",
    "1581452773000000789, 2020-02-11 20:26:13.000000789 +0000 UTC",
    "1581452773500000000, 2020-02-11 20:26:13.5 +0000 UTC",
    "-1, 2554-07-21 23:34:33.709551615 +0000 UTC",
  })
  void timesAreThoseOfGo(long unixNano, String text) {
    assertThat(NumberText.time(unixNano)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "15, 15",
    "0, 0",
    "-0.0, -0",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "0.000001, 0.000001",
    "1.5e-7, 1.5e-7",
    "1234567.875, 1234567.875",
  })
  void shortestNumbersHaveAnExponentOnlyAtTheEnds(double value, String text) {
    assertThat(NumberText.shortest(value)).isEqualTo(text);
  }

  @Test
  void whatIsNoNumberHasItsName() {
    assertThat(NumberText.fixed(Double.NaN)).isEqualTo("NaN");
    assertThat(NumberText.shortest(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
    assertThat(NumberText.fixed(Double.NEGATIVE_INFINITY)).isEqualTo("-Inf");
  }
}
