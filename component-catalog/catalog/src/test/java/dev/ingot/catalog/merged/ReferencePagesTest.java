package dev.ingot.catalog.merged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Ddocs.update} writes the pages of the catalog to the documentation. */
class ReferencePagesTest {
  private static final Path DOCS = Path.of("..", "..", "docs", "components");

  @Test
  void documentationHasThePagesOfTheCatalog() throws IOException {
    SortedMap<String, String> expected = expected();
    if (System.getProperty("docs.update") != null) {
      update(expected);
    }

    SortedMap<String, String> actual = actual();
    assertThat(actual.keySet()).as("update with -Ddocs.update").isEqualTo(expected.keySet());
    expected.forEach(
        (name, page) ->
            assertThat(actual.get(name)).as(name + ", update with -Ddocs.update").isEqualTo(page));
  }

  private static SortedMap<String, String> expected() throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    Catalog catalog = Catalog.load();
    for (ComponentDescriptor component : catalog.components()) {
      String name = component.kind().word() + "-" + component.type() + ".md";
      pages.put(name, catalog.page(component).orElseThrow());
    }
    try (InputStream index = Catalog.class.getResourceAsStream("/META-INF/ingot/docs/README.md")) {
      pages.put("README.md", new String(index.readAllBytes(), StandardCharsets.UTF_8));
    }
    return pages;
  }

  private static SortedMap<String, String> actual() throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(DOCS)) {
      try (Stream<Path> files = Files.list(DOCS)) {
        for (Path file : files.toList()) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }

  private static void update(SortedMap<String, String> pages) throws IOException {
    Files.createDirectories(DOCS);
    for (String stale : actual().keySet()) {
      Files.delete(DOCS.resolve(stale));
    }
    for (String name : pages.keySet()) {
      Files.writeString(DOCS.resolve(name), pages.get(name));
    }
  }
}
