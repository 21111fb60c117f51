package dev.ingot.catalog.json;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.Stability;

/** From JSON values to descriptors. */
final class DescriptorReader {
  private DescriptorReader() {}

  static ComponentDescriptor component(JsonShape json) throws JsonException {
    return new ComponentDescriptor(
        json.constant("kind", ComponentKind.values()),
        json.text("type"),
        json.text("doc"),
        json.text("coordinates"),
        json.text("configClass"),
        json.text("binderClass"),
        json.text("factoryClass"),
        json.objects("supports", DescriptorReader::support),
        json.optionalConstant("stability", Stability.values()),
        json.texts("deprecatedTypes"),
        json.texts("goModules"),
        json.objects("options", DescriptorReader::option));
  }

  private static SupportDescriptor support(JsonShape json) throws JsonException {
    return new SupportDescriptor(
        json.text("signal"),
        json.optionalText("to"),
        json.constant("stability", Stability.values()));
  }

  private static OptionDescriptor option(JsonShape json) throws JsonException {
    return new OptionDescriptor(
        json.text("name"),
        json.text("type"),
        json.text("doc"),
        json.optionalText("defaultValue"),
        json.bool("required"),
        json.bool("optional"),
        json.text("unit"),
        json.optionalLong("min"),
        json.optionalLong("max"),
        json.texts("values"),
        json.flag("anyCase"),
        json.optionalObject("element", DescriptorReader::option),
        json.objects("options", DescriptorReader::option),
        json.optionalText("deprecated"));
  }
}
