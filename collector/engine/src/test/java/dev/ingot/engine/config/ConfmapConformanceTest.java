package dev.ingot.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.component.config.provider.ConfigProvider;
import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.problem.Problems;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of the Collector's own tests; conformance/confmap/README.md says how to judge. */
class ConfmapConformanceTest {
  private static final RecordingLogger LOGGER = new RecordingLogger();

  private static Stream<DynamicTest> cases(String table, Case body) {
    List<MapNode> rows = Rows.lines("confmap/" + table);
    assertThat(rows).isNotEmpty();
    return rows.stream().map(row -> DynamicTest.dynamicTest(nameOf(row), () -> body.check(row)));
  }

  private interface Case {
    void check(MapNode row) throws Exception;
  }

  private static String nameOf(MapNode row) {
    return Rows.string(row, "id") + " " + Rows.string(row, "key");
  }

  /** What came of a configuration. */
  private record Outcome(Optional<ResolvedConfig> resolved, Problems problems) {
    MapNode config() {
      return resolved.orElseThrow(() -> new AssertionError(problems.toString())).config();
    }

    MapNode configOrEmpty() {
      return resolved.map(ResolvedConfig::config).orElseGet(() -> Rows.map("{}"));
    }
  }

  private static Outcome resolve(MapNode row, Map<String, String> env) {
    String file = Rows.string(row, "file");
    String text = Rows.text("confmap/" + file);
    Map<String, String> files = new HashMap<>(Map.of("main", text));
    for (String snippet :
        List.of(
            "testdata/e2e/issue-10787-snippet.yaml",
            "testdata/e2e/indirect-slice-env-var-pipelines.yaml")) {
      files.put(snippet, Rows.text("confmap/" + snippet));
      files.put(snippet.replace("/e2e", ""), Rows.text("confmap/" + snippet));
    }
    Problems problems = new Problems();
    ConfigResolver resolver =
        new ConfigResolver(
            FakeProviders.all(env, files), Rows.string(row, "default_scheme"), LOGGER);
    return new Outcome(resolver.resolve(List.of("main"), problems), problems);
  }

  private static Object decode(MapNode config, String key, String type, Problems problems) {
    ConfigValue value = ConfigSection.of("", config, problems).value(key, "");
    return switch (type) {
      case "int" -> value.asLong(Long.MIN_VALUE, Long.MAX_VALUE);
      case "string" -> value.asString();
      case "bool" -> value.asBoolean();
      case "list" -> value.asList(ConfigValue::asString);
      case "map" -> value.asMap(ConfigValue::asString);
      default -> throw new IllegalStateException(type);
    };
  }

  @TestFactory
  Stream<DynamicTest> types() {
    return cases(
        "types.jsonl",
        row -> {
          for (String variables : List.of("env", "env_indirect")) {
            if (row.get(variables) != null) {
              checkType(row, resolve(row, Rows.strings(row, variables)));
            }
          }
        });
  }

  private static void checkType(MapNode row, Outcome outcome) {
    MapNode expect = Rows.section(row, "expect");
    String type = Rows.string(row, "target_type");
    Problems problems = outcome.problems();
    Object decoded = decode(outcome.configOrEmpty(), Rows.string(row, "key"), type, problems);
    Node value = expect.get("value");
    if (value == null) {
      boolean resolving = Rows.string(expect, "phase").equals("resolve");
      assertThat(outcome.resolved().isEmpty()).isEqualTo(resolving);
      assertThat(problems.toString()).contains(Rows.string(expect, "error_contains"));
    } else {
      assertThat(problems.toString()).isEmpty();
      assertThat(decoded).isEqualTo(Rows.values(value));
    }
  }

  @TestFactory
  Stream<DynamicTest> escapes() {
    return cases(
        "escape.jsonl",
        row -> {
          MapNode config = resolve(row, Rows.strings(row, "env")).config();
          Node value = Rows.section(row, "expect").get("value");
          assertThat(value).isNotNull();
          assertThat(Rows.values(at(config, Rows.string(row, "key"))))
              .isEqualTo(Rows.values(value));
        });
  }

  private static Node at(MapNode config, String path) {
    Node node = config;
    for (String key : path.split("::")) {
      Node inner = node instanceof MapNode map ? map.get(key) : null;
      if (inner == null) {
        return Rows.node("null");
      }
      node = inner;
    }
    return node;
  }

  @TestFactory
  Stream<DynamicTest> expansions() {
    return cases(
        "expand.jsonl",
        row -> {
          MapNode expect = Rows.section(row, "expect");
          if (Rows.string(expect, "phase").equals("create-resolver")) {
            assertThatThrownBy(() -> resolver(row))
                .hasMessageContaining(Rows.string(expect, "error_contains"));
          } else {
            checkExpansion(row, expect);
          }
        });
  }

  private static void checkExpansion(MapNode row, MapNode expect) {
    Problems problems = new Problems();
    Optional<ResolvedConfig> resolved = resolver(row).resolve(List.of("in:"), problems);
    Node value = expect.get("value");
    if (value != null) {
      assertThat(problems.toString()).isEmpty();
      assertThat(Rows.values(at(resolved.orElseThrow().config(), "k")))
          .isEqualTo(Rows.values(value));
      return;
    }
    assertThat(resolved).isEmpty();
    assertThat(problems.sorted()).hasSize(1);
    String message = problems.sorted().get(0).message();
    assertThat(message).contains(Rows.string(expect, "error_contains"));
    String whole = Rows.string(expect, "error_equals");
    assertThat(whole.isEmpty() || message.equals(whole)).isTrue();
    assertThat(expect.get("error_cause") == null || message.equals("the provider failed")).isTrue();
  }

  private static ConfigResolver resolver(MapNode row) {
    Node input = row.get("input");
    assertThat(input).isNotNull();
    String text = "{k: " + json(input) + "}";
    List<ConfigProvider> providers = new ArrayList<>();
    providers.add(FakeProviders.of("in", opaque -> Retrieved.of(text, "in:")));
    providers.addAll(providersOf(row));
    return new ConfigResolver(providers, Rows.string(row, "default_scheme"), LOGGER);
  }

  private static String json(Node node) {
    if (node instanceof ListNode list) {
      return "["
          + String.join(", ", list.items().stream().map(ConfmapConformanceTest::json).toList())
          + "]";
    }
    return node instanceof MapNode map
        ? ConfigPrinter.unredacted().json(map)
        : JsonText.quoted(String.valueOf(Rows.values(node)));
  }

  private static List<ConfigProvider> providersOf(MapNode row) {
    if (!(row.get("providers") instanceof MapNode described)) {
      MapNode shared = Rows.map(Rows.text("confmap/expand-providers.json"));
      Map<String, String> env = Rows.strings(shared, "env");
      return List.of(
          FakeProviders.of("env", name -> Retrieved.of(required(env, name), "env:" + name)),
          FakeProviders.of("test", text -> Retrieved.text(text, "test:")));
    }
    List<ConfigProvider> providers = new ArrayList<>();
    for (String scheme : described.entries().keySet()) {
      String answer = Rows.string(described, scheme);
      providers.add(FakeProviders.of(scheme, opaque -> answer(answer)));
    }
    return providers;
  }

  private static String required(Map<String, String> env, String name) throws RetrieveException {
    if (!env.containsKey(name)) {
      throw new RetrieveException("impossible");
    }
    return env.get(name);
  }

  private static Retrieved answer(String description) throws RetrieveException {
    if (!description.startsWith("always returns ")) {
      throw new RetrieveException("the provider failed");
    }
    return Retrieved.text(description.substring(15).replace("\"", ""), "test:");
  }

  @TestFactory
  Stream<DynamicTest> expectations() {
    return cases("expected.jsonl", this::checkExpected);
  }

  private void checkExpected(MapNode row) {
    MapNode expect = Rows.section(row, "expect");
    Outcome outcome = resolve(row, Rows.strings(row, "env"));
    if (expect.get("error") != null) {
      assertThat(outcome.resolved()).isEmpty();
      return;
    }
    MapNode config = outcome.config();
    if (expect.get("resolved") != null) {
      assertThat(Rows.values(config)).isEqualTo(Rows.values(Rows.section(expect, "resolved")));
    }
    MapNode sub = Rows.section(expect, "sub");
    if (sub.get("value") != null) {
      assertThat(Rows.values(at(config, Rows.string(sub, "path"))))
          .isEqualTo(Rows.values(sub.entries().get("value").value()));
    }
    Rows.section(expect, "contains")
        .entries()
        .forEach(
            (path, entry) ->
                assertThat(Rows.values(at(config, path))).isEqualTo(Rows.values(entry.value())));
    if (expect.get("decoded") != null) {
      checkDecoded(expect, config);
    }
    checkSame(row, expect, config);
  }

  private static void checkDecoded(MapNode expect, MapNode config) {
    Problems problems = new Problems();
    String path = Rows.section(expect, "schema").entries().keySet().iterator().next();
    String type = Rows.string(Rows.section(expect, "schema"), path);
    String decodeAs = path.endsWith("[]") ? "list" : path.endsWith(".*") ? "map" : type;
    Map<String, Object> decoded = new LinkedHashMap<>();
    decoded.put("field", decode(config, "field", decodeAs, problems));
    assertThat(problems.toString()).isEmpty();
    assertThat(decoded).isEqualTo(Rows.values(Rows.section(expect, "decoded")));
  }

  private static void checkSame(MapNode row, MapNode expect, MapNode config) {
    if (expect.get("same_as_env") != null) {
      MapNode other = resolve(row, Rows.strings(expect, "same_as_env")).config();
      String type = Rows.string(expect, "target_type");
      Problems here = new Problems();
      Problems there = new Problems();
      assertThat(decode(config, "field", type, here))
          .isEqualTo(decode(other, "field", type, there));
      assertThat(messages(here)).isEqualTo(messages(there));
    }
    if (expect.get("same_as_file") != null) {
      MapNode other = Rows.map(Rows.text("confmap/" + Rows.string(expect, "same_as_file")));
      assertThat(Rows.values(config)).isEqualTo(Rows.values(other));
    }
  }

  private static List<String> messages(Problems problems) {
    return problems.sorted().stream().map(problem -> problem.message()).toList();
  }

  @TestFactory
  Stream<DynamicTest> setOptions() {
    return cases(
        "set-flag.jsonl",
        row -> {
          List<String> set = new ArrayList<>();
          List<String> config = new ArrayList<>();
          String expected = Rows.string(Rows.section(row, "expect"), "error_equals");
          for (Node arg : ((ListNode) row.entries().get("args").value()).items()) {
            String text = String.valueOf(Rows.values(arg));
            if (!expected.isEmpty()) {
              assertThatThrownBy(() -> SetOption.uri(text.substring(6))).hasMessage(expected);
            } else if (text.startsWith("--set=")) {
              set.add(SetOption.uri(text.substring(6)));
            } else {
              config.add(text.substring("--config=".length()));
            }
          }
          config.addAll(set);
          Node uris = Rows.section(row, "expect").get("config_uris");
          assertThat(uris == null || Rows.values(uris).equals(config)).isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> schemeNames() {
    return cases(
        "scheme-names.jsonl",
        row ->
            assertThat(ConfigUri.isScheme(Rows.string(row, "scheme")))
                .isEqualTo(Rows.string(row, "expect").equals("valid")));
  }

  @TestFactory
  Stream<DynamicTest> appendingMerges() {
    return merges("merge-append-scenarios.yaml", true);
  }

  @TestFactory
  Stream<DynamicTest> replacingMerges() {
    return merges("merge-append-scenarios-featuregate-disabled.yaml", false);
  }

  private static Stream<DynamicTest> merges(String file, boolean appending) {
    ListNode scenarios = (ListNode) Rows.node(Rows.text("confmap/" + file));
    return scenarios.items().stream()
        .map(MapNode.class::cast)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    Rows.string(row, "name"), () -> checkMerge(row, appending)));
  }

  private static void checkMerge(MapNode row, boolean appending) {
    ListNode configs = (ListNode) row.entries().get("configs").value();
    List<String> uris = new ArrayList<>();
    for (Node config : configs.items()) {
      uris.add("yaml:" + ConfigPrinter.unredacted().yaml((MapNode) config));
    }
    Problems problems = new Problems();
    ConfigResolver replacing =
        new ConfigResolver(FakeProviders.all(Map.of(), Map.of()), "env", LOGGER);
    ConfigResolver resolver = appending ? replacing.appendingLists() : replacing;
    assertThat(Rows.values(resolver.resolve(uris, problems).orElseThrow().config()))
        .isEqualTo(Rows.values(Rows.section(row, "expected")));
  }
}
