package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentSchemasTest {
  private static final String NAME = "META-INF/ingot/schemas/exporter/debug.json";

  @TempDir Path folder;

  @Test
  void readsTheSchemaOfAJar() throws IOException, JsonException {
    Path jar = folder.resolve("x.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(NAME));
      out.write('1');
    }

    assertThat(ComponentSchemas.read(jar, ComponentKind.EXPORTER, "debug"))
        .contains(new JsonValue.Number("1"));
    assertThat(ComponentSchemas.read(jar, ComponentKind.EXPORTER, "nop")).isEmpty();
  }

  @Test
  void readsTheSchemaOfAFolder() throws IOException, JsonException {
    Files.createDirectories(folder.resolve(NAME).getParent());
    Files.writeString(folder.resolve(NAME), "true");

    assertThat(ComponentSchemas.read(folder, ComponentKind.EXPORTER, "debug"))
        .contains(new JsonValue.Bool(true));
    assertThat(ComponentSchemas.read(folder, ComponentKind.RECEIVER, "debug")).isEmpty();
  }

  @Test
  void whatIsNoJarIsNotRead() throws IOException {
    Path text = Files.writeString(folder.resolve("x.txt"), "x");

    assertThatThrownBy(() -> ComponentSchemas.read(text, ComponentKind.EXPORTER, "debug"))
        .isInstanceOf(IOException.class)
        .hasMessage("it is not a jar");
  }

  @Test
  void whatIsNoJsonIsRefused() throws IOException {
    Files.createDirectories(folder.resolve(NAME).getParent());
    Files.writeString(folder.resolve(NAME), "{");

    assertThatThrownBy(() -> ComponentSchemas.read(folder, ComponentKind.EXPORTER, "debug"))
        .isInstanceOf(JsonException.class);
  }
}
