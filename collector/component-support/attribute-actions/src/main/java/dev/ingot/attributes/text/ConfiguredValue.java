package dev.ingot.attributes.text;

import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of the configuration as attribute values. */
public final class ConfiguredValue {
  private ConfiguredValue() {}

  /** The encoded {@code AnyValue}; empty when a value within cannot be one, as a date. */
  public static Optional<byte[]> encode(Node node) {
    if (node instanceof ListNode list) {
      return encodeList(list);
    }
    return node instanceof MapNode map ? encodeMap(map) : encodeScalar((ScalarNode) node);
  }

  private static Optional<byte[]> encodeScalar(ScalarNode node) {
    Object value = node.value();
    if (value == null) {
      return Optional.of(AnyValues.empty());
    }
    if (value instanceof Boolean bool) {
      return Optional.of(AnyValues.bool(bool));
    }
    if (value instanceof Double number) {
      return Optional.of(AnyValues.float64(number));
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return Optional.of(AnyValues.integer(((Number) value).longValue()));
    }
    return value instanceof String text ? Optional.of(AnyValues.text(text)) : Optional.empty();
  }

  private static Optional<byte[]> encodeList(ListNode list) {
    List<byte[]> values = new ArrayList<>();
    for (Node item : list.items()) {
      encode(item).ifPresent(values::add);
    }
    return values.size() == list.items().size()
        ? Optional.of(AnyValues.list(values))
        : Optional.empty();
  }

  private static Optional<byte[]> encodeMap(MapNode map) {
    Map<String, byte[]> values = new LinkedHashMap<>();
    map.entries()
        .forEach((key, entry) -> encode(entry.value()).ifPresent(value -> values.put(key, value)));
    return values.size() == map.entries().size()
        ? Optional.of(AnyValues.map(values))
        : Optional.empty();
  }
}
