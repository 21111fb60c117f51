package dev.ingot.builder.resolve;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what a jar, or a folder of classes, says of its components. */
final class JarDescriptors {
  private static final String FOLDER = "META-INF/ingot/components/";
  private static final String EXTENSION = ".json";

  private JarDescriptors() {}

  /**
   * The descriptors of a jar or folder, sorted by their names in it; empty when it has none.
   *
   * @throws IOException when the file cannot be read
   * @throws JsonException when a descriptor is not one; the message names it
   */
  static List<ComponentDescriptor> read(Path file) throws IOException, JsonException {
    return Files.isDirectory(file) ? readFolder(file.resolve(FOLDER)) : readJar(file);
  }

  private static List<ComponentDescriptor> readJar(Path file) throws IOException, JsonException {
    List<ComponentDescriptor> descriptors = new ArrayList<>();
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (String name : jar.stream().map(ZipEntry::getName).sorted().toList()) {
        if (name.startsWith(FOLDER) && name.endsWith(EXTENSION)) {
          try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            descriptors.add(read(name.substring(FOLDER.length()), text));
          }
        }
      }
    }
    return descriptors;
  }

  private static List<ComponentDescriptor> readFolder(Path folder)
      throws IOException, JsonException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ComponentDescriptor> descriptors = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith(EXTENSION)).sorted().toList()) {
        descriptors.add(read(folder.relativize(file).toString(), Files.readString(file)));
      }
    }
    return descriptors;
  }

  private static ComponentDescriptor read(String name, String text) throws JsonException {
    try {
      return DescriptorJson.read(text);
    } catch (JsonException e) {
      throw new JsonException(name + ": " + e.getMessage());
    }
  }
}
