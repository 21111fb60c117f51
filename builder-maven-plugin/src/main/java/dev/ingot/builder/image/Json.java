package dev.ingot.builder.image;

import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads what images say of themselves; what is not there, or of another type, is empty. */
record Json(JsonValue value) {

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read, or is not JSON
   */
  static Json read(Path file) throws IOException {
    try {
      return new Json(JsonValue.parse(Files.readString(file)));
    } catch (JsonException e) {
      throw new IOException(file.getFileName() + " is not JSON: " + e.getMessage(), e);
    }
  }

  /** A member of an object. */
  Json at(String name) {
    Map<String, JsonValue> members =
        value instanceof JsonValue.Members object ? object.members() : Map.of();
    return new Json(members.getOrDefault(name, new JsonValue.Null()));
  }

  /** The items of an array. */
  List<JsonValue> items() {
    return value instanceof JsonValue.Items array ? array.items() : List.of();
  }

  /** The members of an object. */
  Map<String, JsonValue> members() {
    return value instanceof JsonValue.Members object ? object.members() : Map.of();
  }

  String text() {
    return value instanceof JsonValue.Text text ? text.value() : "";
  }

  /** The descriptor of a blob. */
  Blob blob() throws IOException {
    String digest = at("digest").text();
    if (!digest.matches("sha256:[0-9a-f]{64}")
        || !(at("size").value instanceof JsonValue.Number size)
        || !size.literal().matches("\\d{1,18}")) {
      throw new IOException("it refers to something without a sha256 checksum and a size");
    }
    return new Blob(
        at("mediaType").text(),
        digest.substring("sha256:".length()),
        Long.parseLong(size.literal()));
  }
}
