package dev.ingot.catalog.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors are given as {@code identifier at the place: message}. */
class OptionErrorTest {
  private static final String IMPORTS =
      """
      package fixture;
      import dev.ingot.catalog.*;
      import dev.ingot.component.*;
      import dev.ingot.component.config.*;
      import java.time.Duration;
      import java.util.*;
      """;
  private static final String PART =
      """
      @Config public record Part(
          @Option(doc = "The name.", required = true) String name,
          @Option(doc = "The size.", defaultValue = "1", max = 9) int size) {}
      """;
  private static final String LEVEL = "public enum Level { LOW, HIGH }";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "doc = \" \" ~ int size ~ size: option 'size' has no doc",
        "doc = \"a\\nb\" ~ int size ~ size: the doc of option 'size' must be one line",
        "doc = \"A.\", name = \"theSize\" ~ int size ~ size: option 'theSize' is not in snake case",
        "doc = \"A.\", name = \"a-b\" ~ int size ~ size: option 'a-b' is not in snake case",
        "doc = \"A.\", defaultValue = \"1s\" ~ int size ~ size: option 'size' has the default '1s'"
            + " (expected: an int)",
        "doc = \"A.\", defaultValue = \"2147483648\" ~ int size ~ size: option 'size' has the"
            + " default '2147483648' (expected: an int)",
        "doc = \"A.\", defaultValue = \"x\" ~ long size ~ size: option 'size' has the default 'x'"
            + " (expected: a long)",
        "doc = \"A.\", defaultValue = \"0\", min = 1 ~ int size ~ size: option 'size' has the"
            + " default '0' (expected: at least 1)",
        "doc = \"A.\", defaultValue = \"3\", max = 2 ~ int size ~ size: option 'size' has the"
            + " default '3' (expected: at most 2)",
        "doc = \"A.\", defaultValue = \"one\" ~ double size ~ size: option 'size' has the default"
            + " 'one' (expected: a number)",
        "doc = \"A.\", defaultValue = \"yes\" ~ boolean on ~ on: option 'on' has the default 'yes'"
            + " (expected: true or false)",
        "doc = \"A.\", defaultValue = \"5\" ~ Duration wait ~ wait: option 'wait' has the default"
            + " '5' (expected: a duration such as 200ms or 1h30m)",
        "doc = \"A.\", defaultValue = \"1x\" ~ Duration wait ~ wait: option 'wait' has the default"
            + " '1x' (expected: a duration such as 200ms or 1h30m)",
        "doc = \"A.\", defaultValue = \"mid\" ~ Level level ~ level: option 'level' has the default"
            + " 'mid' (expected: one of low, high)",
        "doc = \"A.\" ~ Level level ~ level: option 'level' of type enum needs a default, because"
            + " there is no zero value; or make it required or Optional",
        "doc = \"A.\" ~ ComponentId id ~ id: option 'id' of type component_id needs a default,"
            + " because there is no zero value; or make it required or Optional",
        "doc = \"A.\", defaultValue = \"a b\" ~ ComponentId id ~ id: option 'id' has the default"
            + " 'a b' (expected: the id of a component)",
        "doc = \"A.\", defaultValue = \"1,x\" ~ List<Integer> sizes ~ sizes: option 'sizes' has the"
            + " default '1,x' (expected: an int)",
        "doc = \"A.\", defaultValue = \"x\" ~ List<Part> parts ~ parts: option 'parts' has the"
            + " default 'x' (expected: no default on a list of this type)",
        "doc = \"A.\", defaultValue = \"a\" ~ Map<String, String> map ~ map: option 'map' has the"
            + " default 'a' (expected: entries such as name=value)",
        "doc = \"A.\", defaultValue = \"a=x\" ~ Map<String, Long> map ~ map: option 'map' has the"
            + " default 'a=x' (expected: a long)",
        "doc = \"A.\", defaultValue = \"{}\" ~ Map<String, Part> map ~ map: option 'map' has the"
            + " default '{}' (expected: no default on a map of this type)",
        "doc = \"A.\", defaultValue = \"{}\" ~ Part part ~ part: option 'part' has the default '{}'"
            + " (expected: no default on a section that is always there)",
        "doc = \"A.\", defaultValue = \"on\" ~ Optional<Part> part ~ part: option 'part' has the"
            + " default 'on' (expected: {}, which turns the section on)",
        "doc = \"A.\", required = true, defaultValue = \"a\" ~ String name ~ name: option 'name' is"
            + " required and has a default",
        "doc = \"A.\", required = true ~ Optional<String> name ~ name: option 'name' is required and"
            + " Optional",
        "doc = \"A.\", min = 1 ~ String name ~ name: option 'name' has min or max, which int and"
            + " long alone can have",
        "doc = \"A.\", min = 2, max = 1 ~ Optional<Integer> size ~ size: option 'size' has a min"
            + " above its max",
        "doc = \"A.\", inline = true ~ String name ~ name: option 'name' is inline, which only a"
            + " record marked @Config can be",
        "doc = \"A.\", inline = true ~ Optional<Part> part ~ part: option 'part' is inline, which"
            + " only a record marked @Config can be",
        "doc = \"A.\", inline = true, name = \"x\" ~ Part part ~ part: option 'x' is inline and"
            + " therefore has no name, default or required",
        "doc = \"A.\", nestedDefaults = \"size=1\" ~ int size ~ size: option 'size' has nested"
            + " defaults, which only a record marked @Config has",
        "doc = \"A.\", nestedDefaults = \"sise=1\" ~ Part part ~ part: option 'part' has the nested"
            + " default 'sise=1': Part has no such option",
        "doc = \"A.\", nestedDefaults = \"size=10\" ~ Part part ~ part: option 'part' has the nested"
            + " default 'size=10': expected: at most 9",
        "doc = \"A.\", nestedDefaults = {\"size=1\", \"size=2\"} ~ Part part ~ part: option 'part'"
            + " has the nested default 'size=1, size=2': an option is named twice",
      })
  void optionIsRefused(String annotation, String component, String error) {
    assertErrors(
        "@Config record Fixture(@Option(%s) %s) {}".formatted(annotation, component), error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "float ~ float",
        "Integer ~ java.lang.Integer",
        "Object ~ java.lang.Object",
        "String[] ~ java.lang.String[]",
        "Set<String> ~ java.util.Set<java.lang.String>",
        "Map<Integer, String> ~ java.util.Map<java.lang.Integer,java.lang.String>",
        "List<Optional<String>> ~ java.util.List<java.util.Optional<java.lang.String>>",
        "List<?> ~ java.util.List<?>",
        "Plain ~ fixture.Plain",
      })
  void typeIsUnsupported(String type, String shown) {
    assertErrors(
        "record Plain() {} @Config record Fixture(@Option(doc = \"A.\") " + type + " it) {}",
        "it: option 'it' has the unsupported type "
            + shown
            + " (expected: boolean, int, long, double, String, Duration, Secret, ComponentId,"
            + " Node, an enum, a record marked @Config, List or Map<String, ...> of these, or"
            + " Optional of these)");
  }

  @Test
  void recordComponentWithoutOptionIsRefused() {
    assertErrors(
        "@Config record Fixture(int size) {}", "size: record component 'size' has no @Option");
  }

  @Test
  void optionNamesDifferAcrossInlineRecords() {
    assertErrors(
        """
        @Config record Fixture(
            @Option(doc = "A.", inline = true) Part part, @Option(doc = "B.") int size) {}
        """,
        "Fixture: option 'size' is declared twice");
  }

  @Test
  void errorOfNestedRecordIsGivenOnce() {
    assertErrors(
        """
        @Config record Outer(@Option(doc = "A.") Inner inner) {}
        @Config record Other(@Option(doc = "A.") List<Inner> inners) {}
        @Config record Inner(@Option(doc = "") int size) {}
        """,
        "size: option 'size' has no doc");
  }

  @Test
  void recordThatContainsItselfIsRefused() {
    assertErrors(
        "@Config record Fixture(@Option(doc = \"A.\") List<Fixture> parts) {}",
        "Fixture: config record fixture.Fixture contains itself");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "@Config public class Fixture {} ~ Fixture: @Config stands on a record",
        "@Config record Fixture<T>() {} ~ Fixture: config record fixture.Fixture must not have type"
            + " parameters",
        "class A { @Config private record Fixture() {} } ~ Fixture: config record fixture.A.Fixture"
            + " must not be private",
      })
  void declarationIsRefused(String source, String error) {
    assertErrors(source, error);
  }

  @Test
  void severalErrorsComeAtOnce() {
    assertErrors(
        "@Config record Fixture(int a, @Option(doc = \"\") int b, @Option(doc = \"C.\") char c) {}",
        "a: record component 'a' has no @Option",
        "b: option 'b' has no doc",
        "c: option 'c' has the unsupported type char (expected: boolean, int, long, double, String,"
            + " Duration, Secret, ComponentId, Node, an enum, a record marked @Config, List or"
            + " Map<String, ...> of these, or Optional of these)");
  }

  private void assertErrors(String source, String... errors) {
    Map<String, String> sources =
        Map.of(
            "fixture/Fixture.java", IMPORTS + source,
            "fixture/Level.java", IMPORTS + LEVEL,
            "fixture/Part.java", IMPORTS + PART);
    assertThat(Compilation.of(sources, folder).errors()).containsExactly(errors);
  }
}
