package dev.ingot.builder.explain;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** What would become of one distribution, for programs. */
final class PreviewJson {
  private final DistributionPreview preview;

  PreviewJson(DistributionPreview preview) {
    this.preview = preview;
  }

  JsonValue value() {
    return new JsonObject()
        .put("name", preview.name())
        .put("version", preview.version())
        .put("manifest", preview.manifest())
        .put("components", items(preview.components(), PreviewJson::component))
        .put("artifacts", items(preview.artifacts(), PreviewJson::artifact))
        .put("bytes", preview.bytes())
        .put("replaced", items(preview.replaced(), PreviewJson::replaced))
        .put("excluded", JsonValue.texts(preview.excluded()))
        .put("files", files(preview.files()))
        .put("outputs", JsonValue.texts(preview.outputs()))
        .put("target", preview.target())
        .build();
  }

  static JsonValue files(List<FileChange> changes) {
    return items(changes, PreviewJson::file);
  }

  private static JsonObject file(FileChange change) {
    return new JsonObject()
        .put("action", change.action().word())
        .put("path", change.path())
        .put("why", change.why());
  }

  private static JsonObject component(DistributionPreview.Component component) {
    return new JsonObject()
        .put("id", component.id())
        .put("coordinates", component.coordinates())
        .put("stability", component.stability());
  }

  private static JsonObject artifact(DistributionPreview.Artifact artifact) {
    return new JsonObject()
        .put("coordinates", artifact.label())
        .put("bytes", artifact.bytes())
        .put("license", artifact.license())
        .put("built", artifact.built());
  }

  private static JsonObject replaced(DistributionPreview.Substitute replaced) {
    return new JsonObject()
        .put("module", replaced.module())
        .put("by", replaced.by())
        .put("reason", replaced.reason())
        .put("place", replaced.place());
  }

  private static <T> JsonValue items(List<T> values, Function<T, JsonObject> each) {
    return new JsonValue.Items(
        values.stream().map(value -> (JsonValue) each.apply(value).build()).toList());
  }
}
