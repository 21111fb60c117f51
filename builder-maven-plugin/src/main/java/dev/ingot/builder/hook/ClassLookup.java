package dev.ingot.builder.hook;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds class files in the jars and folders of a distribution. */
final class ClassLookup implements Closeable {
  private final List<Path> folders = new ArrayList<>();
  private final List<ZipFile> jars = new ArrayList<>();
  private final Map<String, Optional<ClassFile>> known = new HashMap<>();

  /** Opens the artifacts; what cannot be opened has no classes, which assembly reports. */
  ClassLookup(List<ResolvedArtifact> artifacts) {
    for (ResolvedArtifact artifact : artifacts) {
      if (Files.isDirectory(artifact.file())) {
        folders.add(artifact.file());
      } else {
        open(artifact.file()).ifPresent(jars::add);
      }
    }
  }

  private static Optional<ZipFile> open(Path jar) {
    try {
      return Optional.of(new ZipFile(jar.toFile()));
    } catch (IOException noJar) {
      return Optional.empty();
    }
  }

  /**
   * The class with a binary name.
   *
   * @throws IOException if its file is there but cannot be read
   */
  Optional<ClassFile> find(String name) throws IOException {
    Optional<ClassFile> found = known.get(name);
    if (found == null) {
      Optional<byte[]> content = content(name.replace('.', '/') + ".class");
      found = Optional.empty();
      if (content.isPresent()) {
        found =
            Optional.of(ClassFileReader.read(content.get())).filter(it -> it.name().equals(name));
      }
      known.put(name, found);
    }
    return found;
  }

  private Optional<byte[]> content(String path) throws IOException {
    for (Path folder : folders) {
      Path file = folder.resolve(path);
      if (Files.isRegularFile(file)) {
        return Optional.of(Files.readAllBytes(file));
      }
    }
    for (ZipFile jar : jars) {
      ZipEntry entry = jar.getEntry(path);
      if (entry != null) {
        try (InputStream in = jar.getInputStream(entry)) {
          return Optional.of(in.readAllBytes());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    for (ZipFile jar : jars) {
      try {
        jar.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
