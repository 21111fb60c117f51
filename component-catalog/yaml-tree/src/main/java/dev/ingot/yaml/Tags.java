package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scalars with an explicit tag, such as {@code !!str 0123}. */
final class Tags {
  private static final String CORE = "tag:yaml.org,2002:";

  private Tags() {}

  /** The tagged value; empty when the text is no such value. Unknown tags mean text. */
  static Optional<ScalarNode> read(Location at, String tag, String text) {
    return switch (shortName(tag)) {
      case "binary" -> binary(at, text);
      case "int", "float", "bool", "null", "timestamp" -> typed(at, shortName(tag), text);
      default -> Optional.of(ScalarNode.of(at, text));
    };
  }

  /** {@code int} for {@code !!int}; tags outside YAML's own set stay whole. */
  static String shortName(String tag) {
    return tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag;
  }

  private static Optional<ScalarNode> typed(Location at, String type, String text) {
    Object value = ScalarTyping.plain(text);
    if (type.equals("float") && (value instanceof Long || value instanceof BigInteger)) {
      value = ((Number) value).doubleValue();
    }
    return type.equals(typeOf(value))
        ? Optional.of(new ScalarNode(at, value, text, Optional.empty()))
        : Optional.empty();
  }

  private static String typeOf(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Long || value instanceof BigInteger) {
      return "int";
    }
    if (value instanceof Double) {
      return "float";
    }
    return value instanceof Boolean ? "bool" : value instanceof Instant ? "timestamp" : "str";
  }

  private static Optional<ScalarNode> binary(Location at, String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return Optional.of(ScalarNode.of(at, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
