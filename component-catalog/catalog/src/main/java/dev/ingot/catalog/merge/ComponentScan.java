package dev.ingot.catalog.merge;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for components in the jars and folders of a class path. */
final class ComponentScan {
  private static final String ROOT = "META-INF/ingot";

  private final MergeProblems problems;
  private final List<Found> found = new ArrayList<>();

  private ComponentScan(MergeProblems problems) {
    this.problems = problems;
  }

  /**
   * The components on a class path in the order of a catalog; entries that are missing have none.
   */
  static List<Found> scan(List<Path> classPath, MergeProblems problems) {
    ComponentScan scan = new ComponentScan(problems);
    classPath.stream().distinct().filter(Files::exists).forEach(scan::scan);
    return scan.found.stream().sorted(Found.ORDER).toList();
  }

  private void scan(Path entry) {
    String origin = origin(entry);
    try {
      if (Files.isDirectory(entry)) {
        read(origin, entry.resolve(ROOT));
        return;
      }
      try (FileSystem jar = FileSystems.newFileSystem(entry)) {
        read(origin, jar.getPath(ROOT));
      }
    } catch (IOException e) {
      problems.unreadable(origin, String.valueOf(e.getMessage()));
    }
  }

  /** A jar's name, or the module's for {@code module/target/classes}: the same on every machine. */
  static String origin(Path entry) {
    int names = entry.getNameCount();
    boolean classes = names > 2 && entry.endsWith(Path.of("target", "classes"));
    return entry.getName(classes ? names - 3 : names - 1).toString();
  }

  private void read(String origin, Path root) throws IOException {
    Path components = root.resolve("components");
    if (!Files.isDirectory(components)) {
      return;
    }
    try (Stream<Path> files = Files.walk(components)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = components.relativize(file).toString().replace('\\', '/');
        Optional<ComponentDescriptor> descriptor = descriptor(origin, name, Files.readString(file));
        if (descriptor.isPresent()) {
          add(origin, root, descriptor.get());
        }
      }
    }
  }

  private Optional<ComponentDescriptor> descriptor(String origin, String name, String json) {
    try {
      ComponentDescriptor descriptor = DescriptorJson.read(json);
      if (name.equals(Found.path(descriptor) + ".json")) {
        return Optional.of(descriptor);
      }
      problems.misplaced(origin, name, Found.label(descriptor));
    } catch (JsonException e) {
      problems.malformed(origin, name, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void add(String origin, Path root, ComponentDescriptor descriptor) throws IOException {
    String path = Found.path(descriptor);
    Optional<String> schema = text(root, "schemas/" + path + ".json");
    Optional<String> page = text(root, "docs/" + path + ".md");
    if (schema.isEmpty() && descriptor.kind() != ComponentKind.PROVIDER) {
      problems.incomplete(origin, "schemas/" + path + ".json");
    } else if (page.isEmpty()) {
      problems.incomplete(origin, "docs/" + path + ".md");
    } else {
      found.add(new Found(descriptor, origin, schema, page.get()));
    }
  }

  private static Optional<String> text(Path root, String name) throws IOException {
    Path file = root.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
