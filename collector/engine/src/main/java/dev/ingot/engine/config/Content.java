package dev.ingot.engine.config;

import dev.ingot.engine.config.Readings.Reading;
import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a provider found, as a value within a configuration. YAML gives its value; what is no YAML,
 * or YAML that is text, is text and taken verbatim, quotes and all.
 *
 * <p>Source: the Collector's {@code docs/rfcs/env-vars.md}.
 */
final class Content {
  private Content() {}

  /**
   * The value.
   *
   * @param at where the configuration refers to it
   */
  static Node node(Reading reading, Location at) throws ExpansionException {
    String text = reading.retrieved().content();
    Optional<String> original = Optional.of(text);
    if (reading.retrieved().verbatim() || reading.parsed().isEmpty()) {
      return new ScalarNode(at, text, text, original);
    }
    Node node = reading.parsed().get();
    if (node instanceof MapNode map) {
      return new MapNode(map.location(), map.entries(), original);
    }
    if (node instanceof ListNode list) {
      return new ListNode(list.location(), list.items(), original);
    }
    Object value = ((ScalarNode) node).value();
    if (value instanceof BigInteger) {
      throw new ExpansionException(ResolverMessages.unsupportedType(at, "uint64"));
    }
    return new ScalarNode(at, value instanceof String ? text : value, text, original);
  }
}
