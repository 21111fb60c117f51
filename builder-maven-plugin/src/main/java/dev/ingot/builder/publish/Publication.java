package dev.ingot.builder.publish;

import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.archive.ZipWriter;
import dev.ingot.builder.bom.Checksums;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects what is published of a distribution: the outputs of its build, as they were made, and
 * the sources of its generated module.
 */
public final class Publication {
  private static final int READABLE = 0644;

  private final Problems problems;

  /**
   * A publication.
   *
   * @param problems takes what is missing or changed, codes {@code PUB-}
   */
  public Publication(Problems problems) {
    this.problems = problems;
  }

  /**
   * The outputs of a distribution.
   *
   * @param distributions the folder whose folders have a {@code manifest.yaml} each
   * @param name the name of the distribution
   * @param version the version that is published
   * @return the outputs by name, without {@code target} as a whole; none if there is an error
   * @throws IOException when a file cannot be read
   */
  public List<Attachment> outputs(Path distributions, String name, String version)
      throws IOException {
    Optional<Manifest> manifest = manifest(distributions, name);
    if (manifest.isEmpty()) {
      problems.add(Messages.noManifest(distributions.toString(), name));
      return List.of();
    }
    Path target = manifest.get().directory().resolve("target");
    Path sums = target.resolve(Checksums.ALL);
    if (!Files.isRegularFile(sums)) {
      problems.add(Messages.notBuilt(target.toString()));
      return List.of();
    }
    String built = manifest.get().distribution().version();
    if (!built.equals(version)) {
      problems.add(Messages.otherVersion(target.toString(), built, version));
      return List.of();
    }
    return outputs(target, sums, name);
  }

  private List<Attachment> outputs(Path target, Path sums, String name) throws IOException {
    Map<Path, String> changed = Checksums.mismatches(sums);
    changed.keySet().forEach(file -> problems.add(Messages.changed(file.toString())));
    if (!changed.isEmpty()) {
      return List.of();
    }
    List<Attachment> outputs = new ArrayList<>();
    for (Path file : Checksums.files(sums)) {
      Attachment.of(file, name).ifPresent(outputs::add);
    }
    outputs.add(new Attachment(sums, "txt", "sha256sums"));
    return List.copyOf(outputs);
  }

  private static Optional<Manifest> manifest(Path distributions, String name) throws IOException {
    if (!Files.isDirectory(distributions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(distributions)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("manifest.yaml");
        if (Files.isRegularFile(file)) {
          Optional<Manifest> manifest =
              ManifestReader.read(file, file.toString(), new Problems())
                  .filter(each -> each.distribution().name().equals(name));
          if (manifest.isPresent()) {
            return manifest;
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Packs the sources of a generated module, the same bytes every time.
   *
   * @param main the folder with {@code java} and {@code resources}
   * @param jar the file to write
   */
  public static Attachment sources(Path main, Path jar) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String part : List.of("java", "resources")) {
      Path folder = main.resolve(part);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          all.filter(Files::isRegularFile)
              .forEach(
                  file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
      }
    }
    WholeFile.write(
        jar,
        out -> {
          // The writer closes what it writes to, which is not ours to close.
          try (ZipWriter zip = new ZipWriter(new Unclosed(out))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
              zip.file(file.getKey(), READABLE, Files.readAllBytes(file.getValue()));
            }
          }
        });
    return new Attachment(jar, "jar", "sources");
  }
}
