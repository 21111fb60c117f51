package dev.ingot.builder.resolve;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** Puts files of this machine before everything that the build and the repositories have. */
final class LocalFiles implements WorkspaceReader, Closeable {

  /** A jar, and the pom that says what it depends on, if there is one. */
  private record Local(Path jar, @Nullable Path pom) {}

  private final WorkspaceRepository repository = new WorkspaceRepository("ingot-local");
  private final Map<String, Local> files = new HashMap<>();
  private final Set<String> failed = new HashSet<>();
  private final @Nullable WorkspaceReader next;
  private final Consumer<Artifact> sought;
  private @Nullable Path scratch;

  /**
   * No files yet.
   *
   * @param next has what is not among these
   * @param sought is told of each pom that is looked for and has to come from a repository
   */
  LocalFiles(@Nullable WorkspaceReader next, Consumer<Artifact> sought) {
    this.next = next;
    this.sought = sought;
  }

  boolean contains(Artifact artifact) {
    return files.containsKey(Key.module(artifact));
  }

  /** Notes that what the manifest gives for an artifact cannot be had. */
  void fail(String group, String artifact) {
    failed.add(group + ":" + artifact);
  }

  /** Whether {@link #fail} was called at all. */
  boolean hasFailed() {
    return !failed.isEmpty();
  }

  /** Whether {@link #fail} was called for it. */
  boolean hasFailed(Artifact artifact) {
    return failed.contains(Key.module(artifact));
  }

  /** Takes the jar and pom.xml of a Maven module for every version of an artifact. */
  void addModule(String group, String artifact, Path jar, Path pom) {
    files.put(group + ":" + artifact, new Local(jar, pom));
  }

  /**
   * Takes a jar for every version of an artifact, with the pom that it holds.
   *
   * @return whether the jar holds a pom, without which its dependencies are unknown
   */
  boolean addJar(String group, String artifact, Path jar) throws IOException {
    Optional<Path> pom = extractPom(group, artifact, jar);
    files.put(group + ":" + artifact, new Local(jar, pom.orElse(null)));
    return pom.isPresent();
  }

  private Optional<Path> extractPom(String group, String artifact, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry("META-INF/maven/" + group + "/" + artifact + "/pom.xml");
      if (entry == null) {
        return Optional.empty();
      }
      if (scratch == null) {
        scratch = Files.createTempDirectory("ingot-poms");
      }
      Path pom = scratch.resolve(group + "-" + artifact + ".xml");
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, pom);
      }
      return Optional.of(pom);
    }
  }

  @Override
  public WorkspaceRepository getRepository() {
    return next == null ? repository : next.getRepository();
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    Local local = files.get(Key.module(artifact));
    if (local != null && artifact.getExtension().equals("pom") && local.pom() != null) {
      return local.pom().toFile();
    }
    if (local != null && artifact.getExtension().equals("jar")) {
      return local.jar().toFile();
    }
    File found = next == null ? null : next.findArtifact(artifact);
    if (found == null && artifact.getExtension().equals("pom")) {
      sought.accept(artifact);
    }
    return found;
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return next == null ? List.of() : next.findVersions(artifact);
  }

  @Override
  public void close() throws IOException {
    if (scratch != null) {
      try (var files = Files.list(scratch)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(scratch);
    }
  }
}
