package dev.ingot.catalog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.json.JsonValue.Bool;
import dev.ingot.catalog.json.JsonValue.Items;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.catalog.json.JsonValue.Null;
import dev.ingot.catalog.json.JsonValue.Number;
import dev.ingot.catalog.json.JsonValue.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @Test
  void everyTypeIsRead() throws JsonException {
    assertThat(JsonValue.parse(" {\"a\": [1, \"x\", true, false, null], \"b\": {}}\r\n\t"))
        .isEqualTo(
            new Members(
                Map.of(
                    "a",
                    new Items(
                        List.of(
                            new Number("1"),
                            new Text("x"),
                            new Bool(true),
                            new Bool(false),
                            new Null())),
                    "b",
                    new Members(Map.of()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "10", "1.50", "1e3", "-2.5E-10", "123456789012345678901"})
  void numberKeepsItsDigits(String literal) throws JsonException {
    assertThat(JsonValue.parse(literal)).isEqualTo(new Number(literal));
  }

  @Test
  void escapesAreRead() throws JsonException {
    assertThat(JsonValue.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00b5\\uD83D\\ude00\""))
        .isEqualTo(new Text("\"\\/\b\f\n\r\t\u00b5\ud83d\ude00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ line 1, column 1: expected a value, got the end",
        "{ ~ line 1, column 2: expected '\"', got the end",
        "{\"a\" 1} ~ line 1, column 6: expected ':', got '1'",
        "{\"a\":1 \"b\":2} ~ line 1, column 8: expected ',' or '}', got '\"'",
        "{\"a\":1,} ~ line 1, column 8: expected '\"', got '}'",
        "{\"a\":1,\"a\":2} ~ line 1, column 12: member 'a' is given twice",
        "[1 2] ~ line 1, column 4: expected ',' or ']', got '2'",
        "[1,] ~ line 1, column 4: expected a value, got ']'",
        "[1 ~ line 1, column 3: expected ',' or ']', got the end",
        "01 ~ line 1, column 2: expected the end, got '1'",
        "+1 ~ line 1, column 1: expected a value, got '+'",
        "NaN ~ line 1, column 1: expected a value, got 'N'",
        "nul ~ line 1, column 1: expected a value, got 'n'",
        "\"a ~ line 1, column 3: expected '\"', got the end",
        "\"\\x\" ~ line 1, column 3: expected an escape sequence, got 'x'",
        "\"\\u00g0\" ~ line 1, column 6: expected a hexadecimal digit, got 'g'",
        "{} {} ~ line 1, column 4: expected the end, got '{'",
      })
  void whatIsNoJsonIsRefusedWithItsPlace(String text, String message) {
    assertRefused(text, message);
  }

  @Test
  void lineIsCounted() {
    assertRefused("[\n  1,\n  x\n]", "line 3, column 3: expected a value, got 'x'");
  }

  @Test
  void lineBreakInTextIsRefused() {
    assertRefused("\"a\nb\"", "line 1, column 3: expected '\"', got control character 10");
  }

  @Test
  void hundredLevelsAreEnough() throws JsonException {
    assertThat(JsonValue.parse("[".repeat(100) + "]".repeat(100))).isInstanceOf(Items.class);
    assertRefused("[".repeat(101), "line 1, column 101: more than 100 levels");
    assertRefused("[".repeat(1_000_000), "line 1, column 101: more than 100 levels");
  }

  @Test
  void levelsMayBeFewer() throws JsonException {
    assertThat(JsonValue.parse("[1]", 2)).isEqualTo(new Items(List.of(new Number("1"))));
    assertThatThrownBy(() -> JsonValue.parse("[[1]]", 2))
        .hasMessage("line 1, column 3: more than 2 levels");
  }

  @Test
  void offsetCountsFromTheBeginning() {
    assertThatThrownBy(() -> JsonValue.parse("[1,\n2 3]"))
        .isInstanceOfSatisfying(
            JsonException.class, e -> assertThat(e.offset()).isEqualTo("[1,\n2 ".length()))
        .hasMessage("line 2, column 3: expected ',' or ']', got '3'");
    assertThat(new JsonException("expected an array").offset()).isZero();
  }

  @Test
  void asciiEscapesWhatAConsoleMayNotHave() throws JsonException {
    Text text = new Text("~\u007f\u00b5\ud83d\ude00\u2028 \"\\\r\t\u0001");

    assertThat(text.printAscii())
        .isEqualTo("\"~\\u007f\\u00b5\\ud83d\\ude00\\u2028 \\\"\\\\\\r\\t\\u0001\"\n");
    assertThat(text.print()).contains("\u00b5").contains("\\ud83d");
    assertThat(JsonValue.parse(text.printAscii())).isEqualTo(text);
  }

  @Test
  void printIsIndentedAndEndsInOneLineFeed() {
    JsonValue value =
        new JsonObject()
            .put("z", 1)
            .put("a", JsonValue.texts(List.of("x", "y")))
            .put("empty", new JsonObject().build())
            .put("none", JsonValue.texts(List.of()))
            .put("no", new Null())
            .putText("absent", Optional.empty())
            .putNumber("present", Optional.of(2L))
            .build();

    assertThat(value.print())
        .isEqualTo(
            """
            {
              "z": 1,
              "a": [
                "x",
                "y"
              ],
              "empty": {},
              "none": [],
              "no": null,
              "present": 2
            }
            """);
  }

  @Test
  void whatIsPrintedIsReadAgain() throws JsonException {
    JsonValue value =
        new JsonObject()
            .put("quote \" backslash \\", "line\nfeed \u0000 \u00b5 \ud83d\ude00 \ud83d")
            .put("yes", true)
            .put("number", new Number("1.50"))
            .build();

    assertThat(JsonValue.parse(value.print())).isEqualTo(value);
  }

  @Test
  void laterMemberReplacesEarlier() {
    assertThat(new JsonObject().put("a", 1).put("a", true).build())
        .isEqualTo(new Members(Map.of("a", new Bool(true))));
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> JsonValue.parse(text))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }
}
