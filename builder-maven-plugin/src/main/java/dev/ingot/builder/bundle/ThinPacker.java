package dev.ingot.builder.bundle;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.archive.ZipWriter;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code target/thin/NAME-thin.jar} with the generated classes, and {@code target/thin/lib}
 * with every artifact as it came from its repository; {@code Class-Path} of the first names the
 * others.
 */
public final class ThinPacker implements Packer {
  private static final String LIB = "lib/";

  @Override
  public OutputKind kind() {
    return OutputKind.THIN;
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    Path folder = cast.target().resolve("thin");
    List<Path> made = new ArrayList<>();
    long bytes = 0;
    for (ResolvedArtifact artifact : cast.resolution().artifacts()) {
      Path jar = folder.resolve(LIB + fileName(artifact));
      lay(artifact.file(), jar);
      made.add(jar);
      bytes += Files.size(jar);
    }
    Path thin = folder.resolve(cast.name() + "-thin.jar");
    writeJar(cast.target().resolve("classes"), manifest(cast), thin);
    made.add(thin);
    progress.accept(
        String.format(
            Locale.ROOT,
            "thin/%s: %,d bytes, and %,d in thin/lib",
            thin.getFileName(),
            Files.size(thin),
            bytes));
    return made.stream().sorted().toList();
  }

  /** Unique, since one graph has each artifact once. */
  private static String fileName(ResolvedArtifact artifact) {
    String classifier = artifact.classifier().isEmpty() ? "" : "-" + artifact.classifier();
    return "%s.%s-%s%s.jar"
        .formatted(artifact.group(), artifact.artifact(), artifact.version(), classifier);
  }

  private static void lay(Path from, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    if (Files.isDirectory(from)) {
      writeJar(from, new Manifest(), jar);
    } else {
      Files.copy(from, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Manifest manifest(Cast cast) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    if (cast.distribution().type() == DistributionType.COLLECTOR) {
      attributes.put(Attributes.Name.MAIN_CLASS, cast.plan().packageName() + ".Main");
    }
    attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, cast.name());
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, cast.distribution().version());
    attributes.put(new Attributes.Name("Enable-Native-Access"), "ALL-UNNAMED");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        cast.resolution().artifacts().stream()
            .map(artifact -> LIB + fileName(artifact))
            .collect(Collectors.joining(" ")));
    return manifest;
  }

  private static void writeJar(Path classes, Manifest manifest, Path jar) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    manifest.write(first);
    WholeFile.write(
        jar,
        out -> {
          try (ZipWriter zip = new ZipWriter(out)) {
            zip.file("META-INF/MANIFEST.MF", Fixed.FILE, first.toByteArray());
            for (Path file : files) {
              String name = classes.relativize(file).toString().replace('\\', '/');
              if (!name.equals("META-INF/MANIFEST.MF")) {
                zip.file(name, Fixed.FILE, Files.readAllBytes(file));
              }
            }
          }
        });
  }
}
