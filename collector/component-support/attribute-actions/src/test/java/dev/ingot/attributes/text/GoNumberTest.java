package dev.ingot.attributes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Go's {@code strconv} gives for the same texts. */
class GoNumberTest {
  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "+7, 7",
    "-0, 0",
    "007, 7",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
  })
  void readsIntegers(String text, long expected) {
    assertThat(GoNumber.parseInt(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+", "1_0", "0x1", "1.0", " 1", "1 ", "٣", "9223372036854775808"})
  void refusesWhatIsNoInteger(String text) {
    assertThat(GoNumber.parseInt(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1., 1",
    ".5, 0.5",
    "+1.5e3, 1500",
    "-1E-2, -0.01",
    "1_23.50_0_0e+1_2, 1.235e14",
    "0x10p0, 16",
    "0X1.8P1, 3",
    "-0x.8p-1, -0.25",
    "0x_1_2.3_4_5p+1_2, 74565",
    "1e-400, 0",
    "4.9e-324, 4.9e-324",
    "iNf, Infinity",
    "+Infinity, Infinity",
    "-inf, -Infinity",
    "NAN, NaN",
  })
  void readsFloatingPointNumbers(String text, double expected) {
    assertThat(GoNumber.parseFloat(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        ".",
        "e1",
        "1e",
        "1e+",
        "1d",
        "1f",
        "0x1",
        "0x1e2",
        "0xp1",
        "0x.p1",
        "x1p1",
        "_1",
        "1_",
        "1__2",
        "1_.5",
        "1._5",
        "1_e5",
        "1e_5",
        "0_x1p1",
        "0x1_p1",
        "0x1p_1",
        "+nan",
        "infinit",
        "1e999",
        "-1e999",
        "0x1p1024",
        "1 ",
        "\u000b1",
        "1\u000e5",
        "٣",
      })
  void refusesWhatIsNoFloatingPointNumber(String text) {
    assertThat(GoNumber.parseFloat(text)).isEmpty();
  }

  @Test
  void longTextsAreReadWithoutDeepCalls() {
    assertThat(GoNumber.parseFloat("1_".repeat(500_000) + "x")).isEmpty();
    assertThat(GoNumber.parseFloat("0." + "0".repeat(500_000) + "1")).contains(0.0);
    assertThat(GoNumber.parseInt("0".repeat(500_000) + "7")).contains(7L);
  }
}
