package dev.ingot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigPrinterTest {
  private static final Location HERE = Location.of("test");
  private static final List<@Nullable Object> SCALARS =
      Arrays.asList(
          null,
          true,
          false,
          0L,
          -7L,
          Long.MAX_VALUE,
          1.5,
          100.25,
          1e300,
          -1e-9,
          "",
          "x",
          "yes",
          "null",
          "0123",
          "1.0",
          "a: b",
          "a #b",
          "#",
          "- x",
          "[a]",
          "{a",
          "'q'",
          "\"q\"",
          "*x",
          "&x",
          "!x",
          "%x",
          "@x",
          "`x",
          "|",
          ">",
          "a\nb",
          "a\nb\n",
          "a\n\nb",
          "\n",
          " a",
          "a ",
          "a\n b",
          " a\nb",
          "a\tb",
          "\u0001",
          "\u00e4\u20ac",
          "\uD83D\uDE00",
          "\u2028",
          "2024-01-01",
          "~",
          "<<",
          "=",
          "a,b",
          "a: ",
          ":a",
          "http://h:1/p?q=1#f",
          "${env:X}",
          "$$",
          "C:\\d",
          "?",
          "key::path",
          "\r",
          "a\r\nb",
          ".5",
          "+1",
          "0x1f",
          "---",
          "...",
          "-",
          "a\n---\nb");

  private final ConfigPrinter printer = ConfigPrinter.unredacted();

  @Test
  void yamlIsSortedWithFourSpaces() {
    MapNode config =
        Rows.map("{z: 1, a: {l: [x, {k: v, j: [1]}, []], m: {}, o: ~}, t: \"two\\nlines\\n\"}");
    assertThat(printer.yaml(config))
        .isEqualTo(
            """
            a:
                l:
                    - x
                    - j:
                          - 1
                      k: v
                    - []
                m: {}
                o: null
            t: |
                two
                lines
            z: 1
            """);
  }

  @Test
  void jsonIsSortedWithTwoSpaces() {
    assertThat(printer.json(Rows.map("{z: 1.5, a: {l: [x, {}], n: ~}, q: \"a\\\"\\n\"}")))
        .isEqualTo(
            """
            {
              "a": {
                "l": [
                  "x",
                  {}
                ],
                "n": null
              },
              "q": "a\\"\\n",
              "z": 1.5
            }
            """);
  }

  @Test
  void anEmptyConfigurationIsAnEmptyMap() {
    assertThat(printer.yaml(Rows.map("{}"))).isEqualTo("{}\n");
    assertThat(printer.json(Rows.map("{}"))).isEqualTo("{}\n");
  }

  @Test
  void secretsAreRedactedByPath() {
    MapNode config = Rows.map("{x: {token: s, list: [{key: t, name: nn}], all: {a: 1}}}");
    ConfigPrinter careful =
        new ConfigPrinter(path -> List.of("x::token", "x::list::0::key", "x::all").contains(path));
    assertThat(careful.yaml(config))
        .isEqualTo(
            """
            x:
                all: '[REDACTED]'
                list:
                    - key: '[REDACTED]'
                      name: nn
                token: '[REDACTED]'
            """);
    assertThat(Rows.values(Rows.map(careful.json(config))))
        .isEqualTo(Rows.values(Rows.map(careful.yaml(config))));
  }

  @Test
  void textThatReadsAsAnotherTypeIsQuoted() {
    MapNode config =
        Rows.map("{a: 'true', b: '1', c: 'yes', d: 'plain text', e: 'x: y', f: \"it's\", g: '1s'}");
    assertThat(printer.yaml(config))
        .isEqualTo(
            """
            a: "true"
            b: "1"
            c: "yes"
            d: plain text
            e: 'x: y'
            f: it's
            g: 1s
            """);
  }

  @Test
  void timesArePrintedAsText() {
    MapNode config = single(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(printer.yaml(config)).isEqualTo("k: \"2024-01-01T00:00:00Z\"\n");
    assertThat(printer.json(config)).contains("\"2024-01-01T00:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
  void numbersThatAreNotFiniteAreReadAgain(double number) {
    assertThat(Rows.values(Rows.map(printer.yaml(single(number))))).isEqualTo(Map.of("k", number));
  }

  private static MapNode single(Object value) {
    ScalarNode scalar = new ScalarNode(HERE, value, value.toString(), Optional.empty());
    return new MapNode(HERE, Map.of("k", new Entry(HERE, scalar)));
  }

  @Test
  void readingWhatWasPrintedGivesTheSame() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      MapNode tree = map(random, 4);
      assertThat(Rows.values(Rows.node(printer.yaml(tree)))).isEqualTo(Rows.values(tree));
      assertThat(Rows.values(Rows.node(printer.json(tree)))).isEqualTo(Rows.values(tree));
    }
  }

  private static MapNode map(Random random, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String key = String.valueOf(SCALARS.get(random.nextInt(SCALARS.size())));
      entries.put(key, new Entry(HERE, node(random, depth - 1)));
    }
    return new MapNode(HERE, entries);
  }

  private static Node node(Random random, int depth) {
    int choice = depth == 0 ? 2 : random.nextInt(4);
    if (choice == 0) {
      return map(random, depth);
    }
    if (choice == 1) {
      List<Node> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(node(random, depth - 1));
      }
      return new ListNode(HERE, items);
    }
    Object value = SCALARS.get(random.nextInt(SCALARS.size()));
    return new ScalarNode(HERE, value, String.valueOf(value), Optional.empty());
  }
}
