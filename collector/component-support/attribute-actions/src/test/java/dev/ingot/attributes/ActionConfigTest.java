package dev.ingot.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionConfigTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{key: a, action: nope} ~ 'action' has the unknown value 'nope'"
            + " ~ use one of: insert, update, upsert, delete, hash, extract, convert",
        "{action: insert, value: 1} ~ 'key' is required for the action 'insert' ~ set key",
        "{action: hash} ~ 'key' is required for the action 'hash' ~ set key, pattern or both",
        "{key: a, action: update} ~ the action 'update' has no value"
            + " ~ set one of: value, from_attribute, from_context, default_value",
        "{key: a, action: upsert, value: 1, from_attribute: b}"
            + " ~ the action 'upsert' takes its value from more than one place"
            + " ~ keep one of: value, from_attribute, from_context",
        "{key: a, action: insert, value: 2020-01-01} ~ 'value' holds a date ~ put dates in quotes",
        "{key: a, action: insert, value: 1, pattern: b}"
            + " ~ 'pattern' is not used by the action 'insert' ~ remove pattern",
        "{key: a, action: delete, value: 1} ~ 'value' is not used by the action 'delete'"
            + " ~ remove value",
        "{key: a, action: hash, from_attribute: b}"
            + " ~ 'from_attribute' is not used by the action 'hash' ~ remove from_attribute",
        "{key: a, action: convert, converted_type: int, from_context: b}"
            + " ~ 'from_context' is not used by the action 'convert' ~ remove from_context",
        "{key: a, action: hash, converted_type: int}"
            + " ~ 'converted_type' is not used by the action 'hash' ~ remove converted_type",
        "{key: a, action: extract} ~ 'pattern' is required for the action 'extract' ~ set pattern",
        "{key: a, action: extract, pattern: (b)}"
            + " ~ 'pattern' needs groups, all of them with a name: '(b)'"
            + " ~ write groups as (?P<name>...), and those that are not to be attributes as"
            + " (?:...)",
        "{key: a, action: delete, pattern: '['}"
            + " ~ 'pattern' is no regular expression: '[': missing closing ]"
            + " ~ write it in the syntax of Go, RE2",
        "{key: a, action: convert} ~ 'converted_type' is required for the action 'convert'"
            + " ~ use one of: int, double, string",
        "{key: a, action: convert, converted_type: bool}"
            + " ~ 'converted_type' has the unknown value 'bool'"
            + " ~ use one of: int, double, string",
      },
      quoteCharacter = '`')
  void wrongActionsAreRefused(String yaml, String message, String fix) {
    assertThat(ConfigText.problems(new ActionConfigBinder(), yaml))
        .contains("component: " + message)
        .contains(fix)
        .hasLineCount(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{key: a, action: INSERT, value: [1, {b: ~}]}",
        "{key: a, action: upsert, default_value: 1}",
        "{key: a, action: update, from_attribute: b, default_value: 1}",
        "{pattern: ^a, action: delete}",
        "{key: a, pattern: ^a, action: hash}",
        "{key: a, action: extract, pattern: '(?P<b_c>x)'}",
        "{key: a, action: convert, converted_type: double}",
        "{key: a, action: delete, value: ~, from_attribute: '', from_context: ~}",
        "{key: a, action: insert, value: '', from_attribute: '', pattern: ''}",
      })
  void rightActionsAreTaken(String yaml) {
    assertThat(ConfigText.problems(new ActionConfigBinder(), yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "delete, from_context",
    "hash, from_context",
    "hash, default_value",
    "'convert, converted_type: int', default_value",
  })
  void whatTheCollectorNeverLooksAtIsAWarning(String action, String option) {
    assertThat(
            ConfigText.problems(
                new ActionConfigBinder(), "{key: a, action: " + action + ", " + option + ": b}"))
        .contains("warning: component: '" + option + "' is not used by the action '")
        .contains("remove " + option)
        .hasLineCount(2);
  }
}
