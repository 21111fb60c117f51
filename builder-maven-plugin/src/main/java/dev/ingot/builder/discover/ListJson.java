package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Components for programs: an array of objects. */
final class ListJson {
  private ListJson() {}

  static String of(List<ComponentDescriptor> components) {
    List<JsonValue> items = new ArrayList<>();
    components.forEach(each -> items.add(head(each).build()));
    return new JsonValue.Items(items).print();
  }

  /** What lists and descriptions have in common. */
  static JsonObject head(ComponentDescriptor component) {
    return new JsonObject()
        .put("kind", component.kind().word())
        .put("type", component.type())
        .put("doc", component.doc())
        .put("maven", component.coordinates())
        .put("goModules", JsonValue.texts(component.goModules()))
        .put("formerTypes", JsonValue.texts(component.deprecatedTypes()))
        .put("stability", stability(component));
  }

  /** A word, or a word for each signal or pair of signals. */
  private static JsonValue stability(ComponentDescriptor component) {
    if (component.stability().isPresent()) {
      return new JsonValue.Text(StabilityText.word(component.stability().get()));
    }
    JsonObject signals = new JsonObject();
    component
        .supports()
        .forEach(each -> signals.put(each.label(), StabilityText.word(each.stability())));
    return signals.build();
  }
}
