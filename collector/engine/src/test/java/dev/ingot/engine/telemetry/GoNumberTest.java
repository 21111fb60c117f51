package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-1.5, -1.5",
    "100000, 100000",
    "1000000, 1e+06",
    "123456, 123456",
    "31481856, 3.1481856e+07",
    "0.778186534, 0.778186534",
    "0.00011823500000000001, 0.00011823500000000001",
    "0.000029524, 2.9524e-05",
    "1e21, 1e+21",
    "-2e-7, -2e-07",
    "Infinity, +Inf",
    "-Infinity, -Inf",
    "NaN, NaN"
  })
  void writesAsGoDoes(double number, String text) {
    assertThat(GoNumber.of(number)).isEqualTo(text);
  }
}
