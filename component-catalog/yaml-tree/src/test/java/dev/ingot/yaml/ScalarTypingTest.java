package dev.ingot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTypingTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void theseAreNull(String text) {
    assertThat(ScalarTyping.plain(text)).isNull();
  }

  @ParameterizedTest
  @MethodSource
  void theseAreTyped(String text, Object value) {
    assertThat(ScalarTyping.plain(text)).isEqualTo(value);
  }

  static Stream<Arguments> theseAreTyped() {
    return Stream.of(
        Arguments.of("true", true),
        Arguments.of("TRUE", true),
        Arguments.of("False", false),
        Arguments.of("0", 0L),
        Arguments.of("-7", -7L),
        Arguments.of("+5", 5L),
        Arguments.of("0123", 83L),
        Arguments.of("-0123", -83L),
        Arguments.of("0o17", 15L),
        Arguments.of("0xdeadbeef", 3735928559L),
        Arguments.of("-0x10", -16L),
        Arguments.of("0b101", 5L),
        Arguments.of("1_000", 1000L),
        Arguments.of("9223372036854775807", Long.MAX_VALUE),
        Arguments.of("-9223372036854775808", Long.MIN_VALUE),
        Arguments.of("9223372036854775808", new BigInteger("9223372036854775808")),
        Arguments.of("18446744073709551615", new BigInteger("18446744073709551615")),
        Arguments.of("18446744073709551616", 18446744073709551616.0),
        Arguments.of("1.10", 1.1),
        Arguments.of("1.", 1.0),
        Arguments.of("0.5", 0.5),
        Arguments.of(".5", 0.5),
        Arguments.of("1e3", 1000.0),
        Arguments.of("-1.5E-3", -0.0015),
        Arguments.of("09", 9.0),
        Arguments.of(".inf", Double.POSITIVE_INFINITY),
        Arguments.of("-.Inf", Double.NEGATIVE_INFINITY),
        Arguments.of(".nan", Double.NaN),
        Arguments.of("2024-01-02", Instant.parse("2024-01-02T00:00:00Z")),
        Arguments.of("2024-1-2 3:04:05.5", Instant.parse("2024-01-02T03:04:05.5Z")),
        Arguments.of("2023-03-20T03:17:55.432328Z", Instant.parse("2023-03-20T03:17:55.432328Z")),
        Arguments.of("2023-03-20t03:17:55+02:00", Instant.parse("2023-03-20T01:17:55Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "tRUE",
        "nULL",
        "text",
        "0x",
        "0b",
        "0b2",
        "0a1",
        "0o",
        "+",
        "-",
        ".",
        "..5",
        "1.2.3",
        "1e999",
        "0x1.8p3",
        "12:30:45",
        "1.10.0",
        "inf",
        "nan",
        "2024-13-01",
        "2024-02-30",
        "2006-01-02T15:04:05Z07:00",
        "2024-01-02 03:04:05Z",
        "2024-01-02T03:04:05",
        "1111:1111::",
        "٣",
        "1,000"
      })
  void theseAreText(String text) {
    assertThat(ScalarTyping.plain(text)).isEqualTo(text);
  }

  @Test
  void aDateInAnImpossibleHourIsText() {
    assertThat(ScalarTyping.plain("2024-01-02 25:00:00")).isEqualTo("2024-01-02 25:00:00");
  }

  @Test
  void aMillionDigitsAreReadAtOnce() {
    String nines = "9".repeat(1_000_000);
    assertThat(ScalarTyping.plain(nines)).isEqualTo(nines);
    assertThat(ScalarTyping.plain("0x" + nines)).isEqualTo("0x" + nines);
    assertThat(ScalarTyping.plain("0".repeat(1000) + "17")).isEqualTo(15L);
    assertThat(ScalarTyping.plain("9".repeat(65))).isEqualTo(1e65);
  }
}
