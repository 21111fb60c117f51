package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Suggestion;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a mapping strictly: known keys only, and every value of the type asked for. */
final class Fields {
  private final MapNode map;
  private final String path;
  private final Problems problems;

  private Fields(MapNode map, String path, Problems problems) {
    this.map = map;
    this.path = path;
    this.problems = problems;
  }

  /**
   * The fields of {@code node}, of which only {@code keys} are known; empty if it is no mapping.
   */
  static Optional<Fields> of(Node node, String path, List<String> keys, Problems problems) {
    if (!(node instanceof MapNode map)) {
      String fix = "write it as a map of the keys " + String.join(", ", keys);
      problems.add(
          Messages.WRONG_TYPE.at(
              node.location(), path.isEmpty() ? "file" : path, "a map", node.typeName(), fix));
      return Optional.empty();
    }
    Fields fields = new Fields(map, path, problems);
    map.entries().forEach((key, entry) -> fields.checkKnown(key, entry.key(), keys));
    return Optional.of(fields);
  }

  private void checkKnown(String key, Location location, List<String> keys) {
    if (keys.contains(key)) {
      return;
    }
    String fix =
        Suggestion.nearest(key.toLowerCase(Locale.ROOT), keys)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("remove it");
    problems.add(Messages.UNKNOWN_KEY.at(location, at(key), String.join(", ", keys), fix));
  }

  /** Where the mapping begins. */
  Location location() {
    return map.location();
  }

  /** Where {@code key} stands, or the mapping if there is no such key. */
  Location locationOf(String key) {
    MapNode.Entry entry = map.entries().get(key);
    return entry == null ? location() : entry.key();
  }

  /** The path of a key of this mapping. */
  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The value of {@code key} unless absent or null. */
  Optional<Node> node(String key) {
    Node node = map.get(key);
    return node == null || isNull(node) ? Optional.empty() : Optional.of(node);
  }

  /** Whether the key is there with a value that is not null. */
  boolean has(String key) {
    return node(key).isPresent();
  }

  /** Whether the value of {@code key} is a list. */
  boolean isList(String key) {
    return map.get(key) instanceof ListNode;
  }

  /** The items of the list {@code key}; none if absent or null. */
  List<Node> list(String key) {
    Node node = map.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (node instanceof ListNode list) {
      return list.items();
    }
    wrongType(node, at(key), "a list", "begin each entry with '- '");
    return List.of();
  }

  /** The text {@code key}; empty if absent or null. */
  Optional<Text> text(String key) {
    return node(key).flatMap(node -> text(node, at(key)));
  }

  /** The text of {@code node}, which must be written as text. */
  Optional<Text> text(Node node, String nodePath) {
    if (node instanceof ScalarNode scalar && scalar.value() instanceof String value) {
      return Optional.of(new Text(nodePath, value, node.location()));
    }
    String fix = node instanceof ScalarNode ? "put the value in quotes" : "write one text";
    wrongType(node, nodePath, "a text", fix);
    return Optional.empty();
  }

  /** The text {@code key} as written, also when YAML reads it as a number or a date. */
  Optional<Text> version(String key) {
    Node node = map.get(key);
    if (node instanceof ScalarNode scalar
        && scalar.value() != null
        && !(scalar.value() instanceof Boolean)) {
      return Optional.of(new Text(at(key), scalar.text(), node.location()));
    }
    return text(key);
  }

  /** The flag {@code key}; empty if absent or null. */
  Optional<Boolean> flag(String key) {
    Optional<Node> given = node(key);
    if (given.isPresent()
        && given.get() instanceof ScalarNode scalar
        && scalar.value() instanceof Boolean flag) {
      return Optional.of(flag);
    }
    given.ifPresent(node -> wrongType(node, at(key), "true or false", "write it without quotes"));
    return Optional.empty();
  }

  /** The texts of the list {@code key}; none if absent or null. */
  List<Text> texts(String key) {
    List<Text> texts = new ArrayList<>();
    List<Node> items = list(key);
    for (int i = 0; i < items.size(); i++) {
      text(items.get(i), at(key) + "[" + i + "]").ifPresent(texts::add);
    }
    return texts;
  }

  /** Which of {@code keys} are given, as paths. */
  List<String> given(List<String> keys) {
    List<String> given = new ArrayList<>();
    for (String key : keys) {
      if (has(key)) {
        given.add(at(key));
      }
    }
    return given;
  }

  private void wrongType(Node node, String nodePath, String expected, String fix) {
    problems.add(Messages.WRONG_TYPE.at(node.location(), nodePath, expected, node.typeName(), fix));
  }

  private static boolean isNull(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}
