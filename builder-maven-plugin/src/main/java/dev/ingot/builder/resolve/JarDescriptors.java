package dev.ingot.builder.resolve;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a jar, or a folder of classes, says of its components. */
final class JarDescriptors {
  private static final String FOLDER = "META-INF/ingot/components";

  private JarDescriptors() {}

  /**
   * The descriptors of a jar or folder, sorted by their names in it; empty when it has none.
   *
   * @throws IOException when the file cannot be read
   * @throws JsonException when a descriptor is not one; the message names it
   */
  static List<ComponentDescriptor> read(Path file) throws IOException, JsonException {
    if (Files.isDirectory(file)) {
      return readBelow(file.resolve(FOLDER));
    }
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return readBelow(jar.getPath(FOLDER));
    }
  }

  private static List<ComponentDescriptor> readBelow(Path folder)
      throws IOException, JsonException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ComponentDescriptor> descriptors = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        descriptors.add(read(file, folder));
      }
    }
    return descriptors;
  }

  private static ComponentDescriptor read(Path file, Path folder)
      throws IOException, JsonException {
    try {
      return DescriptorJson.read(Files.readString(file));
    } catch (JsonException e) {
      throw new JsonException(folder.relativize(file) + ": " + e.getMessage());
    }
  }
}
