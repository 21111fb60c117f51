package dev.ingot.component.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ComponentId;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigValueTest {
  private enum Level {
    NONE,
    ROUND_ROBIN
  }

  /** Says itself in another way than it is written. */
  private enum Loudness {
    HIGH;

    @Override
    public String toString() {
      return "High";
    }
  }

  private final Problems problems = new Problems();

  /** Reads an option {@code v} whose default is {@code defaultText}. */
  private <T> T read(String yaml, String defaultText, Function<ConfigValue, T> type) {
    return type.apply(Sections.of(yaml, problems).value("v", defaultText));
  }

  private <T> T valid(String yaml, String defaultText, Function<ConfigValue, T> type) {
    T value = read(yaml, defaultText, type);
    assertThat(problems.toString()).isEmpty();
    return value;
  }

  private static int anyInt(ConfigValue value) {
    return value.asInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int unsigned(ConfigValue value) {
    return value.asInt(0, Long.MAX_VALUE);
  }

  private static Loudness loudness(ConfigValue value) {
    return value.asEnum(Loudness.values());
  }

  private static List<String> texts(ConfigValue value) {
    return value.asList(ConfigValue::asString);
  }

  private static Map<String, String> textMap(ConfigValue value) {
    return value.asMap(ConfigValue::asString);
  }

  private static Map<String, Integer> ints(ConfigValue value) {
    return value.asMap(ConfigValueTest::anyInt);
  }

  private static Optional<Integer> optionalInt(ConfigValue value) {
    return value.asOptional(ConfigValueTest::anyInt);
  }

  private static Optional<String> optionalText(ConfigValue value) {
    return value.asOptional(ConfigValue::asString);
  }

  private static Optional<Node> optionalNode(ConfigValue value) {
    return value.asOptional(ConfigValue::asNode);
  }

  private static Level level(ConfigValue value) {
    return value.asEnum(Level.values());
  }

  @Test
  void absentValuesAreTheDefault() {
    assertThat(valid("{}", "true", ConfigValue::asBoolean)).isTrue();
    assertThat(valid("{}", "8192", ConfigValueTest::anyInt)).isEqualTo(8192);
    assertThat(valid("{}", "1.5", ConfigValue::asDouble)).isEqualTo(1.5);
    assertThat(valid("{}", "a:1", ConfigValue::asString)).isEqualTo("a:1");
    assertThat(valid("{}", "200ms", ConfigValue::asDuration)).isEqualTo(Duration.ofMillis(200));
    assertThat(valid("{}", "round_robin", ConfigValueTest::level)).isEqualTo(Level.ROUND_ROBIN);
    assertThat(valid("{}", "otlp/2", ConfigValue::asComponentId))
        .isEqualTo(new ComponentId("otlp", "2"));
    assertThat(valid("{}", "a, b", ConfigValueTest::texts)).isEqualTo(List.of("a", "b"));
    assertThat(valid("{}", "a=1,b=2", ConfigValueTest::ints)).isEqualTo(Map.of("a", 1, "b", 2));
    assertThat(valid("{}", "7", ConfigValueTest::optionalInt)).contains(7);
  }

  @Test
  void absentValuesWithoutADefaultAreZero() {
    assertThat(valid("{}", "", ConfigValue::asBoolean)).isFalse();
    assertThat(valid("{}", "", ConfigValueTest::anyInt)).isZero();
    assertThat(valid("{}", "", ConfigValue::asDouble)).isZero();
    assertThat(valid("{}", "", ConfigValue::asString)).isEmpty();
    assertThat(valid("{}", "", ConfigValue::asDuration)).isZero();
    assertThat(valid("{}", "", ConfigValueTest::level)).isEqualTo(Level.NONE);
    assertThat(valid("{}", "", ConfigValueTest::texts)).isEmpty();
    assertThat(valid("{}", "", ConfigValueTest::textMap)).isEmpty();
    assertThat(valid("{}", "", ConfigValueTest::optionalText)).isEmpty();
  }

  @Test
  void nullIsZeroForScalarsAndTheDefaultForOthers() {
    assertThat(valid("v: ~", "true", ConfigValue::asBoolean)).isFalse();
    assertThat(valid("v: ~", "8192", ConfigValueTest::anyInt)).isZero();
    assertThat(valid("v: ~", "1.5", ConfigValue::asDouble)).isZero();
    assertThat(valid("v: ~", "x", ConfigValue::asString)).isEmpty();
    assertThat(valid("v: ~", "5s", ConfigValue::asDuration)).isZero();
    assertThat(valid("v: ~", "round_robin", ConfigValueTest::level)).isEqualTo(Level.ROUND_ROBIN);
    assertThat(valid("v: ~", "a", ConfigValueTest::texts)).containsExactly("a");
    assertThat(valid("v: ~", "a=1", ConfigValueTest::textMap)).containsKey("a");
    assertThat(valid("v: ~", "5", ConfigValueTest::optionalInt)).isEmpty();
  }

  @Test
  void writtenValuesWin() {
    assertThat(valid("v: true", "", ConfigValue::asBoolean)).isTrue();
    assertThat(valid("v: 0x10", "1", ConfigValueTest::anyInt)).isEqualTo(16);
    assertThat(valid("v: 1e3", "1", ConfigValueTest::anyInt)).isEqualTo(1000);
    assertThat(valid("v: 3", "", ConfigValue::asDouble)).isEqualTo(3.0);
    assertThat(valid("v: '5'", "", ConfigValue::asString)).isEqualTo("5");
    assertThat(valid("v: 1m", "", ConfigValue::asDuration)).isEqualTo(Duration.ofMinutes(1));
    assertThat(valid("v: round_robin", "", ConfigValueTest::level)).isEqualTo(Level.ROUND_ROBIN);
    assertThat(valid("v: hIGH", "", ConfigValueTest::loudness)).isEqualTo(Loudness.HIGH);
    assertThat(valid("v: otlp / a", "", ConfigValue::asComponentId))
        .isEqualTo(new ComponentId("otlp", "a"));
    assertThat(valid("v: [a, b]", "c", ConfigValueTest::texts)).containsExactly("a", "b");
    assertThat(valid("v: []", "c", ConfigValueTest::texts)).isEmpty();
    assertThat(valid("v: {b: x, a: y}", "", ConfigValueTest::textMap).keySet())
        .containsExactly("b", "a");
    assertThat(valid("v: s3cret", "", ConfigValue::asSecret)).isEqualTo(new Secret("s3cret"));
  }

  @Test
  void aValueOfAnyTypeIsTakenAsItIs() {
    assertThat(valid("v: 5", "", ConfigValue::asNode).typeName()).isEqualTo("int");
    assertThat(valid("v: [1, a]", "", ConfigValue::asNode).typeName()).isEqualTo("list");
    assertThat(valid("v: {a: 1}", "", ConfigValue::asNode).typeName()).isEqualTo("map");
    assertThat(valid("{}", "", ConfigValue::asNode).typeName()).isEqualTo("null");
    assertThat(valid("v: ~", "", ConfigValueTest::optionalNode)).isEmpty();
    assertThat(valid("v: true", "", ConfigValueTest::optionalNode)).isPresent();
  }

  @Test
  void textIsCutIntoAListOfTextOnly() {
    assertThat(valid("v: a,b", "", ConfigValueTest::texts)).containsExactly("a", "b");
    assertThat(valid("v: ''", "c", ConfigValueTest::texts)).isEmpty();
    read("v: a,b", "", v -> v.asList(ConfigValue::asComponentId));
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-002  receivers::x: 'v' source data must be an array or slice, got string
                write a list, as in [a, b]""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bool|v: 0|'v' expected type 'bool', got unconvertible type 'int', value: '0'|",
        "bool|v: no|'v' expected type 'bool', got unconvertible type 'string', value: 'no'"
            + "|write true or false, without quotes",
        "int|v: '5'|'v' expected type 'int', got unconvertible type 'string', value: '5'"
            + "|write a whole number, without quotes",
        "int|v: [1]|'v' expected type 'int', got unconvertible type 'list'|",
        "int|v: .nan|'v' expected type 'int', got unconvertible type 'float', value: '.nan'|",
        "float|v: x|'v' expected type 'float', got unconvertible type 'string', value: 'x'"
            + "|write a number, without quotes",
        "string|v: 1.10|'v' expected type 'string', got unconvertible type 'float', value: '1.10'"
            + "|put the value in quotes",
        "string|v: 2024-01-01|'v' expected type 'string', got unconvertible type 'time', value:"
            + " '2024-01-01'|put the value in quotes",
        "string|v: {a: b}|'v' expected type 'string', got unconvertible type 'map'|",
        "secret|v: 1234|'v' expected type 'string', got unconvertible type 'int'"
            + "|put the value in quotes",
        "duration|v: true|'v' expected type 'duration', got unconvertible type 'bool', value:"
            + " 'true'|",
        "list|v: 5|'v' source data must be an array or slice, got int|write a list, as in [a, b]",
        "map|v: [a]|'v' expected type 'map', got unconvertible type 'list'|",
        "id|v: 5|'v' expected type 'string', got unconvertible type 'int', value: '5'|",
      })
  void otherTypesAreProblems(String type, String yaml, String message, String fix) {
    read(yaml, "", reading(type));
    String step = fix == null ? "" : "\n    " + fix;
    assertThat(problems).hasToString("a.yaml:1:4  CFG-002  receivers::x: " + message + step);
  }

  private static Function<ConfigValue, Object> reading(String type) {
    return switch (type) {
      case "bool" -> ConfigValue::asBoolean;
      case "int" -> ConfigValueTest::anyInt;
      case "float" -> ConfigValue::asDouble;
      case "string" -> ConfigValue::asString;
      case "secret" -> ConfigValue::asSecret;
      case "duration" -> ConfigValue::asDuration;
      case "list" -> value -> value.asList(ConfigValue::asString);
      case "map" -> value -> value.asMap(ConfigValue::asString);
      case "id" -> ConfigValue::asComponentId;
      default -> throw new IllegalStateException(type);
    };
  }

  @Test
  void aWrongValueIsReplacedByTheDefault() {
    assertThat(read("v: x", "true", ConfigValue::asBoolean)).isTrue();
    assertThat(read("v: x", "7", ConfigValueTest::anyInt)).isEqualTo(7);
    assertThat(read("v: 5", "d", ConfigValue::asString)).isEqualTo("d");
    assertThat(read("v: x", "5s", ConfigValue::asDuration)).isEqualTo(Duration.ofSeconds(5));
    assertThat(problems.sorted()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|1|100|must be from 1 to 100, got 0",
        "-1|0|2147483647|must be at least 0, got -1",
        "9223372036854775808|0|2147483647|must be at most 2147483647, got 9223372036854775808",
        "4294967296|0|2147483646|must be from 0 to 2147483646, got 4294967296",
        "-99999999999999999999|-2147483648|5|must be at least -2147483648,"
            + " got -99999999999999999999",
        "99|-2147483648|5|must be at most 5, got 99",
        "4294967296|-9223372036854775808|9223372036854775807"
            + "|must be from -2147483648 to 2147483647, got 4294967296",
        "1e300|0|10|must be from 0 to 10, got 1e300",
        "18446744073709551615|0|10|must be from 0 to 10, got 18446744073709551615"
      })
  void limitsAreKept(String value, long min, long max, String message) {
    int read = read("v: " + value, "3", v -> v.asInt(min, max));
    assertThat(read).isEqualTo(3);
    assertThat(problems).hasToString("a.yaml:1:4  CFG-003  receivers::x: 'v' " + message);
  }

  @Test
  void wordsAreWrittenAsTheyAre() {
    assertThat(read("v: Round_Robin", "none", ConfigValueTest::level)).isEqualTo(Level.NONE);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-006  receivers::x: 'v' must be one of none, round_robin, got \
            'Round_Robin'
                did you mean 'round_robin'?""");
  }

  @Test
  void ofAnUnsignedNumberTheLower32BitsCount() {
    assertThat(read("v: 4294967299", "5", ConfigValueTest::unsigned)).isEqualTo(3);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-014  warning: receivers::x: 'v' takes 32 bits, of a larger number the \
            lower ones: 3
                write a number up to 4294967295""");
  }

  @Test
  void anUnsignedNumberIsAtMostWhatAnIntHolds() {
    assertThat(valid("v: 4294967295", "5", ConfigValueTest::unsigned)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aFractionIsDroppedWithAWarning() {
    assertThat(read("v: 1.9", "", ConfigValueTest::anyInt)).isEqualTo(1);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-011  warning: receivers::x: 'v' takes whole numbers; the fraction is \
            dropped
                write 1""");
  }

  @ParameterizedTest
  @CsvSource({"1.9, 1", "5.0, 5", "1e3, 1000", "-2.5, -2", ".5, 0"})
  void aFractionOfANanosecondIsDropped(String text, long nanos) {
    assertThat(read("v: " + text, "1s", ConfigValue::asDuration))
        .isEqualTo(Duration.ofNanos(nanos));
    assertThat(problems.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {".nan", ".inf", "-.inf", "1e300"})
  void aNumberThatIsNoTimeIsNoDuration(String text) {
    read("v: " + text, "1s", ConfigValue::asDuration);

    assertThat(problems.sorted())
        .extracting(problem -> problem.code() + " " + problem.message())
        .first(InstanceOfAssertFactories.STRING)
        .startsWith("CFG-002 receivers::x: 'v' expected type 'duration', got unconvertible type");
  }

  @Test
  void aDurationWithoutAUnitCountsNanosecondsWithAWarning() {
    assertThat(read("v: 5", "", ConfigValue::asDuration)).isEqualTo(Duration.ofNanos(5));
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-010  warning: receivers::x: 'v' is a number without a unit, taken as 5ns
                write the unit, as in 5s""");
    assertThat(problems.hasErrors()).isFalse();
  }

  @Test
  void durationsAreRefusedInGosWords() {
    read("v: '5'", "", ConfigValue::asDuration);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-005  receivers::x: 'v' time: missing unit in duration "5"
                write a number with a unit (ns, us, ms, s, m, h), as in 10s or 1h30m""");
  }

  @Test
  void enumsNameTheirValues() {
    assertThat(read("v: round-robbin", "", ConfigValueTest::level)).isEqualTo(Level.NONE);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-006  receivers::x: 'v' must be one of none, round_robin, got \
            'round-robbin'
                did you mean 'round_robin'?""");
  }

  @Test
  void componentIdsAreRefusedInTheCollectorsWords() {
    read("v: nop/", "", ConfigValue::asComponentId);
    assertThat(problems)
        .hasToString(
            """
            a.yaml:1:4  CFG-007  receivers::x: 'v' in "nop/" id: the part after / should not be empty
                write a component's type, or type/name""");
  }

  @Test
  void elementsAreNamedByTheirPath() {
    read("v: [a, 5]", "", ConfigValueTest::texts);
    read("v: {k: 5}", "", ConfigValueTest::textMap);
    assertThat(problems.sorted().stream().map(problem -> problem.message()))
        .containsExactlyInAnyOrder(
            "receivers::x: 'v::1' expected type 'string', got unconvertible type 'int', value: '5'",
            "receivers::x: 'v::k' expected type 'string', got unconvertible type 'int', value: '5'");
  }

  private <T> T expanded(String yaml, Function<ConfigValue, T> type) {
    return type.apply(Sections.expanded(yaml, problems).value("v", ""));
  }

  @Test
  void expandedValuesGiveTheirTextToTextFields() {
    assertThat(expanded("v: 0123", ConfigValue::asString)).isEqualTo("0123");
    assertThat(expanded("v: 0123", ConfigValueTest::anyInt)).isEqualTo(83);
    assertThat(expanded("v: 0123", ConfigValue::asSecret)).isEqualTo(new Secret("0123"));
    assertThat(expanded("v: null", ConfigValue::asString)).isEqualTo("null");
    assertThat(expanded("v: null", ConfigValueTest::optionalText)).isEqualTo(Optional.empty());
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void expandedValuesAreNeverShown() {
    expanded("v: hunter2", ConfigValueTest::anyInt);
    expanded("v: hunter2", ConfigValue::asBoolean);
    expanded("v: hunter2", ConfigValue::asDuration);
    expanded("v: 5hunter2", ConfigValue::asDuration);
    expanded("v: hunter2", ConfigValueTest::level);
    expanded("v: 99", v -> v.asInt(0, 1));
    assertThat(problems.sorted()).hasSize(6);
    assertThat(problems.toString()).doesNotContain("hunter").doesNotContain("99");
  }

  @Test
  void secretsPrintRedacted() {
    assertThat(new Secret("x")).hasToString("[REDACTED]");
  }
}
