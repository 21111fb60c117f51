package dev.ingot.builder.review;

import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what jars say of the components in them. */
final class Descriptors {
  private static final String FOLDER = "META-INF/ingot/components";

  private Descriptors() {}

  /** The descriptors of an artifact; none if it has no component, or they cannot be read. */
  static List<ComponentDescriptor> of(ResolvedArtifact artifact) {
    try {
      if (Files.isDirectory(artifact.file())) {
        return below(artifact.file().resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(artifact.file())) {
        return below(jar.getPath(FOLDER));
      }
    } catch (IOException | JsonException | ProviderNotFoundException unreadable) {
      return List.of();
    }
  }

  private static List<ComponentDescriptor> below(Path folder) throws IOException, JsonException {
    List<ComponentDescriptor> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          found.add(DescriptorJson.read(Files.readString(file)));
        }
      }
    }
    return found;
  }
}
