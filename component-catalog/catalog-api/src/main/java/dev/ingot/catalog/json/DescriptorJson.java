package dev.ingot.catalog.json;

import dev.ingot.catalog.ComponentDescriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Descriptors as JSON: members are named as the record components of {@link ComponentDescriptor},
 * {@code Optional.empty()} is left out, enums are in lower case. Reading ignores members that it
 * does not know, so that a builder understands descriptors of later versions.
 */
public final class DescriptorJson {
  private DescriptorJson() {}

  /** One descriptor as a JSON object; the same descriptor gives the same text. */
  public static String write(ComponentDescriptor descriptor) {
    return DescriptorWriter.component(descriptor).print();
  }

  /** Descriptors as a JSON array, in the given order. */
  public static String writeAll(List<ComponentDescriptor> descriptors) {
    List<JsonValue> items = new ArrayList<>();
    descriptors.forEach(descriptor -> items.add(DescriptorWriter.component(descriptor)));
    return new JsonValue.Items(items).print();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws JsonException when the text is no JSON, or a member is missing or of another type:
   *     {@code member 'options[2].type' is missing}
   */
  public static ComponentDescriptor read(String json) throws JsonException {
    return DescriptorReader.component(JsonShape.of("", JsonValue.parse(json)));
  }

  /**
   * Reads what {@link #writeAll} wrote.
   *
   * @throws JsonException as {@link #read}; the first descriptor is {@code [0]}
   */
  public static List<ComponentDescriptor> readAll(String json) throws JsonException {
    if (!(JsonValue.parse(json) instanceof JsonValue.Items array)) {
      throw new JsonException("expected an array");
    }
    List<ComponentDescriptor> descriptors = new ArrayList<>();
    for (JsonValue item : array.items()) {
      String path = "[" + descriptors.size() + "]";
      descriptors.add(DescriptorReader.component(JsonShape.of(path, item)));
    }
    return descriptors;
  }
}
