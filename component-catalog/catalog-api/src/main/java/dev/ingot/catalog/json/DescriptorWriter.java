package dev.ingot.catalog.json;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import java.util.List;
import java.util.function.Function;

/** From descriptors to JSON values. */
final class DescriptorWriter {
  private DescriptorWriter() {}

  static JsonValue component(ComponentDescriptor descriptor) {
    return new JsonObject()
        .put("kind", descriptor.kind().word())
        .put("type", descriptor.type())
        .put("doc", descriptor.doc())
        .put("coordinates", descriptor.coordinates())
        .put("configClass", descriptor.configClass())
        .put("binderClass", descriptor.binderClass())
        .put("factoryClass", descriptor.factoryClass())
        .put("supports", items(descriptor.supports(), DescriptorWriter::support))
        .putText("stability", descriptor.stability().map(JsonShape::word))
        .put("deprecatedTypes", JsonValue.texts(descriptor.deprecatedTypes()))
        .put("goModules", JsonValue.texts(descriptor.goModules()))
        .put("options", items(descriptor.options(), DescriptorWriter::option))
        .build();
  }

  private static JsonValue support(SupportDescriptor support) {
    return new JsonObject()
        .put("signal", support.signal())
        .putText("to", support.to())
        .put("stability", JsonShape.word(support.stability()))
        .build();
  }

  private static JsonValue option(OptionDescriptor option) {
    JsonObject object =
        new JsonObject()
            .put("name", option.name())
            .put("type", option.type())
            .put("doc", option.doc())
            .putText("defaultValue", option.defaultValue())
            .put("required", option.required())
            .put("optional", option.optional())
            .put("unit", option.unit())
            .putNumber("min", option.min())
            .putNumber("max", option.max())
            .put("values", JsonValue.texts(option.values()));
    if (option.anyCase()) {
      object.put("anyCase", true);
    }
    option.element().ifPresent(element -> object.put("element", option(element)));
    return object
        .put("options", items(option.options(), DescriptorWriter::option))
        .putText("deprecated", option.deprecated())
        .build();
  }

  private static <T> JsonValue items(List<T> values, Function<T, JsonValue> writer) {
    return new JsonValue.Items(values.stream().map(writer).toList());
  }
}
