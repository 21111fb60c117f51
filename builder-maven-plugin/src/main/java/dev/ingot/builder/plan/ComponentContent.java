package dev.ingot.builder.plan;

import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a component brings besides its classes.
 *
 * @param component the component
 * @param fingerprint the fingerprint of its descriptor
 * @param schema the JSON Schema of its configuration; empty for a provider, or if it brings none
 * @param failure why its schema cannot be read; empty if that went well
 */
record ComponentContent(
    ResolvedComponent component,
    String fingerprint,
    Optional<JsonValue> schema,
    Optional<String> failure) {

  /** Reads several, in their order; every processor takes a part. */
  static List<ComponentContent> read(List<ResolvedComponent> components) {
    return components.parallelStream().map(ComponentContent::read).toList();
  }

  private static ComponentContent read(ResolvedComponent component) {
    ComponentDescriptor descriptor = component.descriptor();
    String fingerprint = Fingerprint.of(DescriptorJson.write(descriptor));
    if (descriptor.kind() == ComponentKind.PROVIDER) {
      return new ComponentContent(component, fingerprint, Optional.empty(), Optional.empty());
    }
    try {
      Optional<JsonValue> schema =
          ComponentSchemas.read(component.artifact().file(), descriptor.kind(), descriptor.type());
      return new ComponentContent(component, fingerprint, schema, Optional.empty());
    } catch (IOException | JsonException unreadable) {
      Optional<String> why = Optional.of(String.valueOf(unreadable.getMessage()));
      return new ComponentContent(component, fingerprint, Optional.empty(), why);
    }
  }
}
