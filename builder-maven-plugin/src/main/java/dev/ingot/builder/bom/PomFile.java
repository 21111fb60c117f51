package dev.ingot.builder.bom;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A pom and where it lies.
 *
 * @param pom what it says
 * @param folder the folder it lies in; null for one inside a jar
 * @param repository the root of the local repository that has it; null outside of one
 */
record PomFile(Pom pom, @Nullable Path folder, @Nullable Path repository) {

  /** The pom of an artifact: beside its jar, of its module, or in its jar. */
  static Optional<PomFile> of(ResolvedArtifact artifact) throws IOException {
    Path file = artifact.file().toAbsolutePath();
    Path beside = file.resolveSibling(artifact.artifact() + "-" + artifact.version() + ".pom");
    Path folder = beside.getParent();
    if (folder != null && Files.isRegularFile(beside)) {
      Path root = root(folder, artifact.group(), artifact.artifact(), artifact.version());
      return Pom.read(beside).map(pom -> new PomFile(pom, folder, root));
    }
    Optional<PomFile> module = ofModule(artifact);
    return module.isPresent() ? module : inJar(artifact);
  }

  /** The parent, from the same repository or the folder that the pom names. */
  Optional<PomFile> parent() throws IOException {
    Optional<Pom.Parent> found = pom.parent();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Pom.Parent parent = found.get();
    if (repository != null) {
      Path there =
          repository
              .resolve(parent.group().replace('.', '/'))
              .resolve(parent.artifact())
              .resolve(parent.version());
      Path file = there.resolve(parent.artifact() + "-" + parent.version() + ".pom");
      return Pom.read(file).map(each -> new PomFile(each, there, repository));
    }
    return folder == null ? Optional.empty() : inFolders(folder, parent);
  }

  private static Optional<PomFile> inFolders(Path folder, Pom.Parent parent) throws IOException {
    if (parent.relativePath().isEmpty()) {
      return Optional.empty();
    }
    Path path = folder.resolve(parent.relativePath()).normalize();
    Path file = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
    return Pom.read(file)
        .filter(each -> each.artifact().equals(parent.artifact()))
        .map(each -> new PomFile(each, file.getParent(), null));
  }

  private static Optional<PomFile> ofModule(ResolvedArtifact artifact) throws IOException {
    Path folder = artifact.file().toAbsolutePath();
    while (folder != null && !folder.endsWith("target")) {
      folder = folder.getParent();
    }
    if (folder == null || folder.getParent() == null) {
      return Optional.empty();
    }
    Path module = folder.getParent();
    return Pom.read(module.resolve("pom.xml"))
        .filter(pom -> pom.artifact().equals(artifact.artifact()))
        .map(pom -> new PomFile(pom, module, null));
  }

  private static Optional<PomFile> inJar(ResolvedArtifact artifact) throws IOException {
    if (!Files.isRegularFile(artifact.file())) {
      return Optional.empty();
    }
    try (ZipFile jar = new ZipFile(artifact.file().toFile())) {
      String name = "META-INF/maven/" + artifact.group() + "/" + artifact.artifact() + "/pom.xml";
      ZipEntry entry = jar.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Pom.read(in).map(pom -> new PomFile(pom, null, null));
      }
    }
  }

  /** The folder above {@code group/artifact/version}, if that is where the pom lies. */
  private static @Nullable Path root(Path folder, String group, String artifact, String version) {
    Path layout = Path.of(group.replace('.', '/'), artifact, version);
    if (!folder.endsWith(layout)) {
      return null;
    }
    Path root = folder;
    for (int i = 0; i < layout.getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return root;
  }
}
