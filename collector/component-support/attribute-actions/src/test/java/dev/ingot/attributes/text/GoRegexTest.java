package dev.ingot.attributes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "^\\Qa.b\\E$ ~ a.b ~ true",
        "^a+?b*$ ~ aab ~ true",
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
    Matcher matcher = regex.matcher("GET /py");
    assertThat(regex.groups()).containsExactly("http_method", "", "path");
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(1)).isEqualTo("GET");
    assertThat(matcher.group(2)).isNull();
    assertThat(matcher.group(3)).isEqualTo("/p");
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
        "(?U)a",
      })
  void whatGoDoesNotKnowIsRefused(String regex) {
    assertThatThrownBy(() -> GoRegex.compile(regex)).isInstanceOf(PatternSyntaxException.class);
  }
}
