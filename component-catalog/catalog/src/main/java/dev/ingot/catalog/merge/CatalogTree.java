package dev.ingot.catalog.merge;

import dev.ingot.catalog.json.DescriptorJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a catalog.
 *
 * @param files texts by path below {@code META-INF/ingot}
 */
record CatalogTree(SortedMap<String, String> files) {

  /** The catalog of components that agree, in the order of a catalog. */
  static CatalogTree of(List<Found> components) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(
        "catalog.json",
        DescriptorJson.writeAll(components.stream().map(Found::descriptor).toList()));
    files.put("docs/README.md", IndexPage.of(components));
    for (Found component : components) {
      String path = "schemas/" + component.path() + ".json";
      component.schema().ifPresent(schema -> files.put(path, schema));
      files.put("docs/" + component.path() + ".md", component.page());
    }
    return new CatalogTree(files);
  }

  /** Writes the files below a folder and removes others that were written there before. */
  void write(Path folder) throws IOException {
    removeOthers(folder.resolve("schemas"), folder);
    removeOthers(folder.resolve("docs"), folder);
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, files.get(name));
    }
  }

  private void removeOthers(Path part, Path folder) throws IOException {
    if (!Files.isDirectory(part)) {
      return;
    }
    try (var written = Files.walk(part)) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        if (!files.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
          Files.delete(file);
        }
      }
    }
  }
}
