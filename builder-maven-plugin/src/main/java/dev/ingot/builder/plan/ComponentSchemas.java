package dev.ingot.builder.plan;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Optional;

/** Reads the JSON Schemas that components bring for their configurations. */
final class ComponentSchemas {

  private ComponentSchemas() {}

  /**
   * The schema of a component's configuration.
   *
   * @param file the component's jar, or the folder of its classes
   * @return the schema, or empty if the component brings none
   * @throws IOException if the file cannot be read
   * @throws JsonException if the schema is not JSON
   */
  static Optional<JsonValue> read(Path file, ComponentKind kind, String type)
      throws IOException, JsonException {
    String name = "META-INF/ingot/schemas/" + kind.word() + "/" + type + ".json";
    if (Files.isDirectory(file)) {
      return parse(file.resolve(name));
    }
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return parse(jar.getPath(name));
    } catch (ProviderNotFoundException noJar) {
      throw new IOException("it is not a jar", noJar);
    }
  }

  private static Optional<JsonValue> parse(Path schema) throws IOException, JsonException {
    return Files.exists(schema)
        ? Optional.of(JsonValue.parse(Files.readString(schema)))
        : Optional.empty();
  }
}
