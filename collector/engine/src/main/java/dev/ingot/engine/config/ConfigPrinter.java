package dev.ingot.engine.config;

import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.Set;
import java.util.function.Predicate;

/** Prints a configuration for people and programs, with secrets left out. */
public final class ConfigPrinter {
  private static final String REDACTED = "[REDACTED]";
  private static final Set<String> PAIR = Set.of("name", "value");

  private final Predicate<String> secret;

  /**
   * A printer.
   *
   * @param secret tells of a path such as {@code exporters::otlp::headers::authorization} whether
   *     its value is printed as {@code [REDACTED]}; items of lists are counted from 0, {@code
   *     headers::0::value}
   */
  public ConfigPrinter(Predicate<String> secret) {
    this.secret = secret;
  }

  /** A printer that shows everything. */
  public static ConfigPrinter unredacted() {
    return new ConfigPrinter(path -> false);
  }

  /**
   * The configuration as YAML, keys sorted as the Collector sorts them, four spaces a level;
   * reading it gives the same values.
   */
  public String yaml(MapNode config) {
    return new YamlText(this::redacted).write(config);
  }

  /** The configuration as JSON, keys sorted, two spaces a level. */
  public String json(MapNode config) {
    return new JsonText(this::redacted).write(config);
  }

  /** A single line of text as a YAML scalar, quoted where it would be read as something else. */
  public static String text(String text) {
    return YamlText.text(text, "");
  }

  private Node redacted(String path, Node value) {
    return !isPair(value) && secret.test(path) ? ScalarNode.of(value.location(), REDACTED) : value;
  }

  /** A secret by name in a list: what is in it is judged by itself. */
  private static boolean isPair(Node value) {
    return value instanceof MapNode map && map.entries().keySet().equals(PAIR);
  }
}
