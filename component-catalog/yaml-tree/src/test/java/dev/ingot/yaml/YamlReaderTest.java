package dev.ingot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private static Node read(String text) {
    Problems problems = new Problems();
    Node node = YamlReader.read("a.yaml", text, problems).orElse(null);
    assertThat(problems.toString()).isEmpty();
    return java.util.Objects.requireNonNull(node);
  }

  /** The values without their places. */
  private static @Nullable Object values(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> values = new java.util.LinkedHashMap<>();
      map.entries().forEach((key, entry) -> values.put(key, values(entry.value())));
      return values;
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(YamlReaderTest::values).collect(Collectors.toList());
    }
    return ((ScalarNode) node).value();
  }

  @Test
  void everyNodeKnowsItsPlace() {
    MapNode root =
        (MapNode)
            read(
                """
                receivers:
                  otlp:
                    ports: [1, 2]
                """);
    MapNode receivers = (MapNode) root.get("receivers");
    assertThat(receivers).isNotNull();
    assertThat(receivers.location()).isEqualTo(new Location("a.yaml", 2, 3));
    assertThat(receivers.entries().get("otlp").key()).isEqualTo(new Location("a.yaml", 2, 3));
    ListNode ports = (ListNode) ((MapNode) receivers.get("otlp")).get("ports");
    assertThat(ports).isNotNull();
    assertThat(ports.location()).isEqualTo(new Location("a.yaml", 3, 12));
    assertThat(ports.items().get(1).location()).isEqualTo(new Location("a.yaml", 3, 16));
  }

  @Test
  void columnsCountCodePoints() {
    ListNode list = (ListNode) read("['\uD83D\uDE00\uD83D\uDE00', x]");
    assertThat(list.items().get(1).location()).isEqualTo(new Location("a.yaml", 1, 8));
  }

  @Test
  void quotedScalarsAreText() {
    assertThat(values(read("['1', \"true\", 'null', '']")))
        .isEqualTo(List.of("1", "true", "null", ""));
  }

  @Test
  void theTextOfAScalarIsKept() {
    ScalarNode version = (ScalarNode) ((MapNode) read("version: 1.10")).get("version");
    assertThat(version).isNotNull();
    assertThat(version.value()).isEqualTo(1.1);
    assertThat(version.text()).isEqualTo("1.10");
    assertThat(version.original()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "!!str 0123, 0123",
    "!!int '7', 7",
    "!!float 3, 3.0",
    "!!binary aGFsbG8=, hallo",
    "!custom 5, 5",
    "! 5, 5"
  })
  void tagsDecideTheType(String text, String value) {
    assertThat(String.valueOf(values(read(text)))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "---\n...\n", "\uFEFF"})
  void emptyDocumentsAreNull(String text) {
    assertThat(values(read(text))).isNull();
  }

  @Test
  void blockScalarsKeepTheirLines() {
    assertThat(values(read("a: |\n  x\n  y\nb: >-\n  x\n  y\n")))
        .isEqualTo(Map.of("a", "x\ny\n", "b", "x y"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0x10, 16",
    "true, true",
    "1.50, 1.5",
    "1e21, 1e+21",
    "0.00001, 1e-05",
    "~, <nil>",
    "-.inf, -Inf",
    ".nan, NaN",
    "2024-01-02, 2024-01-02 00:00:00 +0000 UTC",
    "2024-01-02T03:04:05.250Z, 2024-01-02 03:04:05.25 +0000 UTC",
    "'1', 1"
  })
  void keysThatAreNotTextBecomeTheirText(String key, String text) {
    assertThat(((MapNode) read("? " + key + "\n: x")).entries()).containsOnlyKeys(text);
  }

  @Test
  void keysKeepTheirOrder() {
    assertThat(((MapNode) read("{z: 1, a: 2, m: 3}")).entries().keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void aliasesStandForTheirAnchors() {
    assertThat(values(read("a: &x {k: 1}\nb: [*x, *x]")))
        .isEqualTo(Map.of("a", Map.of("k", 1L), "b", List.of(Map.of("k", 1L), Map.of("k", 1L))));
  }

  @Test
  void writtenKeysWinOverMergedOnes() {
    String text = "base: &b {x: 1, y: 2}\nit:\n  <<: *b\n  y: 3\n  z: 4\n";
    assertThat(values(((MapNode) read(text)).entries().get("it").value()))
        .isEqualTo(Map.of("x", 1L, "y", 3L, "z", 4L));
  }

  @Test
  void ofSeveralMergedMapsTheFirstWins() {
    String text = "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nit: {<<: [*a, *b]}\n";
    assertThat(values(((MapNode) read(text)).entries().get("it").value()))
        .isEqualTo(Map.of("x", 1L, "y", 2L));
  }

  @Test
  void aQuotedMergeKeyIsAnOrdinaryKey() {
    assertThat(values(read("'<<': 1"))).isEqualTo(Map.of("<<", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\t1", "a: [1,\t\t2]", "a: 1\t# note", "a:\t\t1\nb:\t2", "a:\t\n  1"})
  void tabsMaySeparate(String text) {
    assertThat(((MapNode) read(text)).entries()).containsKey("a");
  }

  @Test
  void aSeparatingTabMovesNoPlace() {
    assertThat(((MapNode) read("a:\tx")).entries().get("a").value().location())
        .isEqualTo(new Location("a.yaml", 1, 4));
  }

  @Test
  void readFirstWarnsOfASecondDocument() {
    Problems problems = new Problems();
    Node node = YamlReader.readFirst("a.yaml", "a: 1\n---\nb: 2\n", problems).orElseThrow();
    assertThat(values(node)).isEqualTo(Map.of("a", 1L));
    assertThat(problems)
        .hasToString(
            """
            a.yaml:2:1  YAML-006  warning: a second document begins here and is ignored
                remove the line '---', or use two files""");
  }

  @Test
  void typeNamesAreThoseOfUsers() {
    ListNode list =
        (ListNode) read("[1, 1.5, true, x, ~, 2024-01-01, {}, [], 18446744073709551615]");
    assertThat(list.items().stream().map(Node::typeName))
        .containsExactly("int", "float", "bool", "string", "null", "time", "map", "list", "int");
  }
}
