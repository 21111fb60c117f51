package dev.ingot.catalog.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.GoDuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "5s",
        "1h30m",
        "1.5h",
        ".5s",
        "5.s",
        "200ms",
        "1us",
        "1\u00b5s",
        "1\u03bcs",
        "-2m",
        "+3ns"
      })
  void durationIsWhatBindersRead(String text) {
    assertThat(text).matches(Notation.DURATION);
    assertThat(GoDuration.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "s", ".s", "1d", "1 s", "1s ", "--1s", "1m-1s", "0x1s", "1S"})
  void otherTextIsNoDuration(String text) {
    assertThat(text).doesNotMatch(Notation.DURATION);
    assertThatThrownBy(() -> GoDuration.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp", "otlp/2", "file_storage/a b", "a1/x/y"})
  void componentIdHasAnOptionalName(String text) {
    assertThat(text).matches(Notation.COMPONENT_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/x", "1a", "a/", "a-b"})
  void otherTextIsNoComponentId(String text) {
    assertThat(text).doesNotMatch(Notation.COMPONENT_ID);
  }
}
