package dev.ingot.builder.plan;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

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
      Path schema = file.resolve(name);
      return Files.exists(schema) ? parse(Files.readAllBytes(schema)) : Optional.empty();
    }
    try (ZipFile jar = new ZipFile(file.toFile())) {
      ZipEntry schema = jar.getEntry(name);
      if (schema == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(schema)) {
        return parse(in.readAllBytes());
      }
    } catch (ZipException noJar) {
      throw new IOException("it is not a jar", noJar);
    }
  }

  private static Optional<JsonValue> parse(byte[] schema) throws JsonException {
    return Optional.of(JsonValue.parse(new String(schema, StandardCharsets.UTF_8)));
  }
}
