package dev.ingot.attributes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Go's {@code regexp} gives for the same expressions. */
class GoRegexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.c ~ xabcx ~ true",
        "^b ~ abc ~ false",
        "[[:alpha:]]+[[:^digit:]] ~ 1ab ~ true",
        "^[[] ~ [x ~ true",
        "^[a&&b]$ ~ & ~ true",
        "^[]a]$ ~ ] ~ true",
        "^\\pL$ ~ é ~ true",
        "^\\p{Greek}$ ~ λ ~ true",
        "^\\P{Greek}$ ~ λ ~ false",
        "^\\p{^Greek}$ ~ a ~ true",
        "(?i)^É$ ~ é ~ true",
        "(?i)k ~ K ~ true",
        "^\\Qa.b\\E$ ~ a.b ~ true",
        "^a+?b*$ ~ aab ~ true",
        "(?U)^a+$ ~ aa ~ true",
        "^\\101\\07? ~ A ~ true",
        "^a{,2}$ ~ a{,2} ~ true",
        "^.$ ~ 😀 ~ true",
        "\\b ~ é ~ false",
      })
  void matchesAsInGo(String regex, String text, boolean expected) {
    assertThat(GoRegex.compile(regex).find(text)).isEqualTo(expected);
  }

  @Test
  void theEndIsThatOfTheTextUnlessTheExpressionIsOfLines() {
    assertThat(GoRegex.compile("a$").find("a\n")).isFalse();
    assertThat(GoRegex.compile("(?m)a$").find("a\nb")).isTrue();
    assertThat(GoRegex.compile("a.b").find("a\rb")).isTrue();
    assertThat(GoRegex.compile("a.b").find("a\nb")).isFalse();
    assertThat(GoRegex.compile("^\\s$").find("\u000b")).isFalse();
  }

  @Test
  void groupsHaveTheNamesOfGo() {
    GoRegex regex = GoRegex.compile("(?P<http_method>\\w+) (x)?(?<path>/.*)(?:y)");
    assertThat(regex.groups()).containsExactly("http_method", "", "path");
    assertThat(regex.firstMatch("GET /py")).contains(List.of("GET", "", "/p"));
    assertThat(regex.firstMatch("GET")).isEmpty();
  }

  @Test
  void groupsKeepTheirNamesWhenAllIsRepeated() {
    GoRegex regex = GoRegex.compile("(?P<a>x{1,2}(?P<b>y))*");
    assertThat(regex.groups()).containsExactly("a", "b");
    assertThat(regex.firstMatch("xyxxyz")).contains(List.of("xxy", "y"));
    assertThat(GoRegex.compile("(a{2,3})*|\\Q(").groups()).containsExactly("");
  }

  @Test
  void theSameAnswerComesAgain() {
    GoRegex regex = GoRegex.compile("^a");
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 1000; i++) {
        assertThat(regex.find("a" + i)).isTrue();
        assertThat(regex.find("b" + i)).isFalse();
      }
    }
    assertThat(regex.find("a".repeat(1000))).isTrue();
  }

  @Test
  void noTextIsTooMuch() {
    String text = "a".repeat(200_000);
    assertThat(GoRegex.compile("(a+)+b").find(text)).isFalse();
    assertThat(GoRegex.compile("(a|b)*c").find(text)).isFalse();
    assertThat(GoRegex.compile("^(?:(?:a?)*)*$").find(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "a)",
        "[a",
        "a++",
        "a*+",
        "a**",
        "{2}",
        "a{1001}",
        "(?=a)",
        "(?!a)",
        "(?<=a)",
        "(?<!a)",
        "(?>a)",
        "(a)\\1",
        "\\k<a>",
        "\\Z",
        "\\",
        "(?P<a>x)(?P<a>y)",
        "(?P<a-b>x)",
        "[[:nope:]]",
        "\\p{Nope}",
        "(?x)a",
        "[\\Qa\\E]",
      })
  void whatGoDoesNotKnowIsRefused(String regex) {
    assertThatThrownBy(() -> GoRegex.compile(regex)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'(', missing closing )",
    "a), unexpected )",
    "[a, missing closing ]",
    "a**, invalid nested repetition operator",
    "(?P<a>x)(?P<a>y), duplicate capture group name",
  })
  void theReasonIsOneLine(String regex, String reason) {
    assertThatThrownBy(() -> GoRegex.compile(regex)).hasMessage(reason);
  }

  @Test
  void tooManyLevelsAreRefused() {
    String deep = "(".repeat(100_000) + "a" + ")".repeat(100_000);
    assertThatThrownBy(() -> GoRegex.compile(deep)).hasMessage("expression nests too deeply");
  }
}
