package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A component for programs. */
final class ProfileJson {
  private ProfileJson() {}

  static JsonValue of(Profile profile) {
    ComponentDescriptor component = profile.component();
    JsonObject object =
        ListJson.head(component)
            .putText("licence", profile.licence())
            .putNumber("bytes", profile.ownBytes());
    if (profile.ownBytes().isPresent()) {
      object.put("bytesWithDependencies", profile.addedBytes());
    }
    return object
        .putText("configuration", profile.sample())
        .put("options", options(component))
        .build();
  }

  private static JsonValue options(ComponentDescriptor component) {
    List<JsonValue> options = new ArrayList<>();
    for (OptionRow row : OptionRow.of(component.options())) {
      options.add(
          new JsonObject()
              .put("path", row.path())
              .put("type", row.type())
              .put("doc", row.option().doc())
              .put("required", row.option().required())
              .putText("default", row.option().defaultValue())
              .putText("deprecated", row.option().deprecated())
              .build());
    }
    return new JsonValue.Items(options);
  }
}
