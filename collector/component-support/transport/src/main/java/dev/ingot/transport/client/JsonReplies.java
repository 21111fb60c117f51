package dev.ingot.transport.client;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads small JSON answers with the reader of configurations: JSON is YAML. */
final class JsonReplies {
  private JsonReplies() {}

  /** The value; empty when the bytes are no JSON. */
  static Optional<Node> read(byte[] json) {
    return YamlReader.read("response", new String(json, StandardCharsets.UTF_8), new Problems());
  }

  static @Nullable Node member(@Nullable Node object, String name) {
    return object instanceof MapNode map ? map.get(name) : null;
  }

  /** A text or number; empty when it is neither. */
  static String text(@Nullable Node value) {
    return value instanceof ScalarNode scalar ? scalar.text() : "";
  }
}
