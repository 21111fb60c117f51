package dev.ingot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFloatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "0.5, 0.5",
    "1000, 1000",
    "-100000, -100000",
    "1000000, 1e+06",
    "1234567, 1.234567e+06",
    "123456789, 1.23456789e+08",
    "1e21, 1e+21",
    "1e300, 1e+300",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "-1.5e-9, -1.5e-09"
  })
  void numbersArePrintedAsTheCollectorPrintsThem(double number, String text) {
    assertThat(GoFloat.format(number)).isEqualTo(text);
    assertThat(Double.parseDouble(text)).isEqualTo(number);
  }
}
