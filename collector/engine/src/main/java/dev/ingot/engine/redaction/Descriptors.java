package dev.ingot.engine.redaction;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds what a component says of its options. */
@FunctionalInterface
interface Descriptors {

  /** The descriptor of a component; empty when the collector's jar does not have it. */
  Optional<ComponentDescriptor> find(ComponentKind kind, String type);

  /** Those in the collector's jar. */
  static Descriptors ofClassPath() {
    return Descriptors::read;
  }

  private static Optional<ComponentDescriptor> read(ComponentKind kind, String type) {
    String name = "/META-INF/ingot/components/" + kind.word() + "/" + type + ".json";
    try (InputStream stream = Descriptors.class.getResourceAsStream(name)) {
      if (stream == null) {
        return Optional.empty();
      }
      String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(DescriptorJson.read(json));
    } catch (IOException | JsonException e) {
      return Optional.empty();
    }
  }
}
