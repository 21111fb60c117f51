package dev.ingot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Problems;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text that this package tells users, whole. */
class YamlProblemsTest {

  private static String problems(String text) {
    Problems problems = new Problems();
    assertThat(YamlReader.read("a.yaml", text, problems)).isEmpty();
    return problems.toString();
  }

  @ParameterizedTest
  @MethodSource
  void theProblemIsToldWithPlaceAndFix(String text, String expected) {
    assertThat(problems(text)).isEqualTo(expected);
  }

  static Stream<Arguments> theProblemIsToldWithPlaceAndFix() {
    return Stream.of(
        Arguments.of(
            "a: b: c",
            "a.yaml:1:5  YAML-001  mapping values are not allowed here\n"
                + "    quote a value that holds ': ', or correct the indentation"),
        Arguments.of(
            "a: {t: ${env:T}}",
            "a.yaml:1:9  YAML-001  expected ',' or '}', but got {\n"
                + "    quote the value: within { } and [ ] write \"${...}\""),
        Arguments.of(
            "a:\n    - x\n  - y",
            "a.yaml:3:3  YAML-001  the indentation does not fit; the value begins on line 1\n"
                + "    align the line with those of the same level"),
        Arguments.of(
            "a: [b", "a.yaml:1:6  YAML-001  expected ',' or ']', but got the end of the text"),
        Arguments.of("a: 'b", "a.yaml:1:6  YAML-001  the text ends within a quoted value"),
        Arguments.of(
            "a: @b",
            "a.yaml:1:4  YAML-001  found character '@' that cannot start any token\n    quote the value"),
        Arguments.of(
            "a: \"\\x",
            "a.yaml:1:7  YAML-001  an escape in double quotes is not complete\n"
                + "    write \\x41, \\u0041 or \\U00000041, or use single quotes"),
        Arguments.of(
            "a: 1\nb: 2\na: 3",
            "a.yaml:3:1  YAML-005  duplicate key 'a': first on line 1, again on line 3\n"
                + "    keep one of the two"),
        Arguments.of(
            "a: 1\n---\nb: 2",
            "a.yaml:2:1  YAML-006  a second document begins here, and only one is allowed\n"
                + "    remove the line '---', or use two files"),
        Arguments.of(
            "a:\n\tb: 1", "a.yaml:2:1  YAML-007  a tab cannot indent YAML\n    indent with spaces"),
        Arguments.of(
            "a: x\nb: \u0007y",
            "a.yaml:2:4  YAML-008  control character U+0007 is not allowed\n"
                + "    remove it, or write it as an escape in double quotes"),
        Arguments.of(
            "a: *x",
            "a.yaml:1:4  YAML-009  unknown anchor 'x'\n"
                + "    define &x before this line, or quote the value if no alias is meant"),
        Arguments.of("a: &x [*x]", "a.yaml:1:8  YAML-010  anchor 'x' contains itself"),
        Arguments.of(
            "a: {<<: 5}",
            "a.yaml:1:5  YAML-011  the merge key '<<' takes a map or a list of maps, got int\n"
                + "    merge an alias of a map, as in '<<: *defaults'"),
        Arguments.of(
            "    p: {i:{k:{s:{\u0085}}}}g",
            "a.yaml:2:5  YAML-001  text cannot stand behind a value in { } or [ ]\n"
                + "    put a comma before it, or quote the whole value"),
        Arguments.of(
            "a: !!int x",
            "a.yaml:1:4  YAML-012  'x' is not a !!int\n    correct the value or its tag"),
        Arguments.of(
            "[a]: x", "a.yaml:1:1  YAML-013  a key must be text, got list\n    quote the key"));
  }

  @Test
  void allDuplicatesAreTold() {
    assertThat(problems("a: 1\na: 2\nb: {c: 1, c: 2}").lines().filter(l -> l.contains("YAML-005")))
        .hasSize(2);
  }

  @Test
  void afterAHundredDuplicatesReadingEnds() {
    assertThat(problems("x: 1\n".repeat(1_000_000)).lines().filter(l -> l.contains("YAML-005")))
        .hasSize(100);
  }

  @Test
  void tooLargeATextIsRefusedAtOnce() {
    assertThat(problems("x: 1\n".repeat(2_000_000)))
        .isEqualTo(
            "a.yaml  YAML-002  the document has more than 8388608 characters\n"
                + "    split it into several files");
  }

  @Test
  void tooLongALineIsRefusedAtOnce() {
    assertThat(problems("a: 1\n#" + "x".repeat(3_000_000)))
        .isEqualTo(
            "a.yaml:2:1048577  YAML-002  the line has more than 1048576 characters\n"
                + "    break it into several lines");
  }

  @Test
  void tooDeepNestingIsRefused() {
    assertThat(problems("[".repeat(1_000_000)))
        .isEqualTo(
            "a.yaml:1:201  YAML-003  values are nested more than 200 levels deep\n"
                + "    check for brackets that are not closed");
  }

  @Test
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, alias))));
    }
    assertThat(problems(bomb.toString()))
        .isEqualTo(
            "a.yaml:6:10  YAML-004  aliases repeat more than 100000 values\n"
                + "    write the values out, or use fewer aliases of aliases");
  }
}
