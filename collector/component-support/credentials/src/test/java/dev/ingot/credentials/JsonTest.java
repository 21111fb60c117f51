package dev.ingot.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
  @Test
  void membersAreFoundByNameAndType() {
    Json json =
        Json.parse(
            " {\"a\" : \"x\\n\\u00e9\\/\", \"n\":-1.5e1,\t\"l\":[1,\"two\",true,null,{}],\r\n\"z\":null} "
                .getBytes(StandardCharsets.UTF_8));
    assertThat(json.text("a")).isEqualTo("x\n\u00e9/");
    assertThat(json.text("n")).isEmpty();
    assertThat(json.number("n")).contains(-15.0);
    assertThat(json.number("a")).isEmpty();
    assertThat(json.get("z")).isEmpty();
    assertThat(json.get("none")).isEmpty();
    assertThat(json.get("l").orElseThrow().elements())
        .extracting(Json::toString)
        .isEqualTo(List.of("1", "two", "true", "null", "{}"));
    assertThat(json.members().keySet()).containsExactlyInAnyOrder("a", "n", "l", "z");
  }

  @Test
  void aValueAloneIsItsOnlyElement() {
    assertThat(Json.parse("\"x\"").elements()).containsExactly(new Json("x"));
    assertThat(Json.parse("[]").elements()).isEmpty();
    assertThat(Json.parse("1").members()).isEmpty();
    assertThat(Json.parse("1").get("a")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e3, 1000", "0.5, 0.5", "1735689600, 1735689600", "1e300, 1.0E300"})
  void wholeNumbersAreWrittenAsSuch(String json, String text) {
    assertThat(Json.parse(json)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\"}",
        "{\"a\":1,}",
        "{a:1}",
        "'x'",
        "01",
        "1.",
        "+1",
        "nul",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a",
        "\"\u0001\"",
        "1 2",
        "{\"a\":1,\"a\":2}",
        "[1 2]"
      })
  void whatIsNoJsonIsRefusedAndNotShown(String text) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .matches("not JSON at [0-9]+");
  }

  @Test
  void nestingIsLimited() {
    assertThat(Json.parse("[".repeat(32) + "]".repeat(32)).elements()).hasSize(1);
    assertThatThrownBy(() -> Json.parse("[".repeat(33) + "]".repeat(33)))
        .hasMessage("not JSON at 32");
    assertThat(Json.parse("[" + "[],".repeat(100) + "[]]").elements()).hasSize(101);
  }
}
