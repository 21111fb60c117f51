package dev.ingot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.GoDuration;
import dev.ingot.problem.Problems;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Configurations given to a real Collector, and what it printed or refused. Without components only
 * resolving is judged: what the Collector could not resolve must be a problem, and every value
 * resolved must stand in what it printed.
 */
class GoldenConfmapTest {
  /** Keys that a component changes or leaves out when it is printed. */
  private static final Set<String> CHANGED =
      Set.of("verbosity", "send_batch_size", "traces_url_path", " nop ");

  @TestFactory
  Stream<DynamicTest> everyRow() {
    List<MapNode> rows = Rows.lines("golden/confmap.jsonl.gz");
    assertThat(rows).hasSize(321);
    return rows.stream()
        .filter(row -> !arguments(row).isEmpty())
        .map(row -> DynamicTest.dynamicTest(Rows.string(row, "id"), () -> check(row)));
  }

  private static List<String> arguments(MapNode row) {
    List<String> uris = new ArrayList<>();
    List<String> sets = new ArrayList<>();
    List<Node> args = ((ListNode) Objects.requireNonNull(row.get("args"))).items();
    for (int i = 0; i + 1 < args.size(); i += 2) {
      String value = String.valueOf(Rows.values(args.get(i + 1)));
      switch (String.valueOf(Rows.values(args.get(i)))) {
        case "--config" -> uris.add(value);
        case "--set" -> sets.add(SetOption.uri(value));
        default -> {}
      }
    }
    uris.addAll(sets);
    return uris;
  }

  private static void check(MapNode row) {
    Problems problems = new Problems();
    ConfigResolver resolver =
        new ConfigResolver(
            FakeProviders.all(Rows.strings(row, "env"), Rows.strings(row, "files")),
            "env",
            new RecordingLogger());
    Optional<ResolvedConfig> resolved = resolver.resolve(arguments(row), problems);
    String error = Rows.string(row, "expect_error_text");
    if (error.contains("cannot resolve the configuration") || error.contains("config provider")) {
      assertThat(resolved).isEmpty();
      return;
    }
    assertThat(problems.hasErrors()).describedAs(problems.toString()).isFalse();
    if (row.get("expect_config") != null) {
      Node printed = Rows.node(Rows.string(row, "expect_config"));
      contains(printed, resolved.orElseThrow().config(), "");
    }
  }

  /** Everything resolved must have been printed, perhaps decoded. */
  private static void contains(Node printed, Node resolved, String path) {
    if (resolved instanceof MapNode map && printed instanceof MapNode whole) {
      map.entries()
          .forEach(
              (key, entry) -> {
                if (CHANGED.contains(key)) {
                  return;
                }
                assertThat(whole.entries()).describedAs(path).containsKey(key);
                contains(whole.entries().get(key).value(), entry.value(), path + "::" + key);
              });
    } else if (resolved instanceof ListNode list && printed instanceof ListNode whole) {
      assertThat(list.items()).describedAs(path).hasSameSizeAs(whole.items());
      for (int i = 0; i < list.items().size(); i++) {
        contains(whole.items().get(i), list.items().get(i), path + "::" + i);
      }
    } else if (!isSame(Rows.values(printed), Rows.values(resolved))) {
      assertThat(resolved.original().orElse(String.valueOf(Rows.values(resolved))))
          .describedAs(path)
          .isEqualTo(Rows.values(printed));
    }
  }

  /** Whether a value was printed as it is, or as what decoding makes of it. */
  private static boolean isSame(Object printed, Object resolved) {
    if (resolved.equals("<null>")) {
      return printed instanceof Map || List.of("<null>", 0L, "", "0s", List.of()).contains(printed);
    }
    if (printed instanceof Number number && resolved instanceof Number other) {
      return Math.floor(other.doubleValue()) == number.doubleValue()
          || Double.compare(number.doubleValue(), other.doubleValue()) == 0;
    }
    if (printed instanceof List<?> list) {
      return list.equals(List.of(resolved)) || isNamed(list, resolved);
    }
    String text = String.valueOf(resolved).toLowerCase(Locale.ROOT);
    return String.valueOf(printed).toLowerCase(Locale.ROOT).equals(text)
        || duration(String.valueOf(printed))
            .filter(d -> duration(text).filter(d::equals).isPresent())
            .isPresent();
  }

  /** A map such as headers is printed as a list of names and values. */
  private static boolean isNamed(List<?> list, Object resolved) {
    return resolved instanceof Map<?, ?> map
        && list.stream()
            .allMatch(item -> item instanceof Map<?, ?> m && map.containsKey(m.get("name")));
  }

  private static Optional<Duration> duration(String text) {
    try {
      boolean nanos = text.matches("[0-9]+");
      return Optional.of(GoDuration.parse(nanos ? text + "ns" : text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
