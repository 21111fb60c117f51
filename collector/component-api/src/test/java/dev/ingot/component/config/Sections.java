package dev.ingot.component.config;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sections for tests, as generated binders would read them. */
final class Sections {
  private Sections() {}

  /** The section {@code receivers::x} with some YAML in it. */
  static ConfigSection of(String yaml, Problems problems) {
    return ConfigSection.of("receivers::x", map(yaml), problems);
  }

  static MapNode map(String yaml) {
    Problems problems = new Problems();
    return (MapNode)
        YamlReader.read("a.yaml", yaml, problems)
            .orElseThrow(() -> new IllegalStateException(problems.toString()));
  }

  /** The section with every value as if {@code ${env:...}} had put it in. */
  static ConfigSection expanded(String yaml, Problems problems) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    map(yaml)
        .entries()
        .forEach(
            (key, entry) -> {
              ScalarNode value = (ScalarNode) entry.value();
              Optional<String> original = Optional.of(value.text());
              ScalarNode with =
                  new ScalarNode(value.location(), value.value(), value.text(), original);
              entries.put(key, new MapNode.Entry(entry.key(), with));
            });
    MapNode node = new MapNode(map(yaml).location(), entries);
    return ConfigSection.of("receivers::x", node, problems);
  }

  /** A tree in words: {@code {a=[1, x], b=null}}. */
  static String words(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().entrySet().stream()
          .map(entry -> entry.getKey() + "=" + words(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return node instanceof ListNode list
        ? list.items().stream().map(Sections::words).toList().toString()
        : String.valueOf(((ScalarNode) node).value());
  }

  /** Settings with a nested record and a rule. */
  record Server(String endpoint, int connections, Optional<Tls> tls) {
    static final ConfigBinder<Server> BINDER =
        new ConfigBinder<>() {
          @Override
          public List<String> options() {
            return List.of("endpoint", "connections", "tls");
          }

          @Override
          public Server bind(ConfigSection section) {
            section.checkUnknown(options());
            Server server =
                new Server(
                    section.value("endpoint", "localhost:4317").asString(),
                    section.value("connections", "10").asInt(1, 100),
                    section
                        .value("tls", "")
                        .asOptional(value -> value.asSection(Tls.BINDER, Map.of())));
            if (server.connections() == 13) {
              section.error("connections", "connections must not be 13", "take 12");
            }
            return server;
          }
        };
  }

  /** Settings with a required option. */
  record Tls(String file, boolean insecure) {
    static final ConfigBinder<Tls> BINDER =
        new ConfigBinder<>() {
          @Override
          public List<String> options() {
            return List.of("file", "insecure");
          }

          @Override
          public Tls bind(ConfigSection section) {
            section.checkUnknown(options());
            return new Tls(
                section.required("file").asString(), section.value("insecure", "").asBoolean());
          }
        };
  }
}
