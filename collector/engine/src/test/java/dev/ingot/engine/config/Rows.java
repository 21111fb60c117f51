package dev.ingot.engine.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the tables of cases, and trees as plain values. */
final class Rows {
  private Rows() {}

  static String text(String name) {
    try (InputStream in = Rows.class.getResourceAsStream("/conformance/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One map per line of JSON. */
  static List<MapNode> lines(String name) {
    return text(name).lines().filter(line -> !line.isBlank()).map(Rows::map).toList();
  }

  static MapNode map(String yaml) {
    return (MapNode) node(yaml);
  }

  static Node node(String yaml) {
    Problems problems = new Problems();
    Optional<Node> node = YamlReader.read("row", yaml, problems);
    return node.orElseThrow(() -> new IllegalStateException(problems + " in " + yaml));
  }

  static String string(MapNode row, String key) {
    return row.get(key) instanceof ScalarNode scalar && scalar.value() != null
        ? String.valueOf(scalar.value())
        : "";
  }

  static MapNode section(MapNode row, String key) {
    return row.get(key) instanceof MapNode map ? map : new MapNode(Location.of("absent"), Map.of());
  }

  static Map<String, String> strings(MapNode row, String key) {
    Map<String, String> strings = new LinkedHashMap<>();
    MapNode section = section(row, key);
    section.entries().keySet().forEach(name -> strings.put(name, string(section, name)));
    return strings;
  }

  /** The values of a tree; points in time as text. */
  static Object values(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> values.put(key, values(entry.value())));
      return values;
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(Rows::values).toList();
    }
    Object value = ((ScalarNode) node).value();
    return value == null
        ? "<null>"
        : value instanceof java.time.Instant time ? time.toString() : value;
  }
}
