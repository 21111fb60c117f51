package dev.ingot.builder.distribution;

import dev.ingot.builder.bom.Checksums;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Launcher;
import dev.ingot.builder.output.Packer;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes the outputs that manifests list, the jar first. What was made of the same bytes before and
 * is still there is left alone; what was made with a warning is made again, so that it is said
 * again.
 */
final class Casting {
  private static final String JAR = OutputKind.JAR.key();

  private final Layout layout;
  private final List<Packer> packers;
  private final Problems problems;
  private final Consumer<String> progress;
  private final JarCasting jars;

  Casting(Layout layout, List<Packer> packers, Problems problems, Consumer<String> progress) {
    this.layout = layout;
    this.packers = packers;
    this.problems = problems;
    this.progress = progress;
    this.jars = new JarCasting(layout, progress);
  }

  void cast(Prepared distribution) throws IOException {
    Path main = layout.module(distribution.name()).resolve("src/main");
    if (!Files.isDirectory(main.resolve("java"))) {
      problems.add(Messages.notGenerated(Location.of(layout.name(main.resolve("java")))));
      return;
    }
    Made made = new Made(distribution.target());
    Problems found = new Problems();
    String ofJar = jarInputs(distribution, main);
    if (castJar(distribution, main, ofJar, made, found)) {
      String inputs = inputs(distribution, ofJar);
      for (OutputKind kind : distribution.manifest().outputs()) {
        if (kind != OutputKind.JAR) {
          pack(kind, distribution, inputs, made, found);
        }
      }
      sayGone(made.keep(keys(distribution)));
      if (!found.hasErrors()) {
        Checksums.write(distribution.target(), made.files());
      }
      if (!JarCasting.isLibrary(distribution)) {
        progress.accept("start it: " + layout.name(distribution.launcher()) + " --config FILE");
      }
    }
    found.sorted().forEach(problems::add);
  }

  private boolean castJar(
      Prepared distribution, Path main, String inputs, Made made, Problems found)
      throws IOException {
    if (made.isFresh(JAR, inputs)) {
      progress.accept(layout.name(distribution.jar()) + ": fresh");
      return true;
    }
    made.forget(JAR);
    List<Path> files = jars.cast(distribution, main, found);
    if (found.sorted().isEmpty()) {
      made.remember(JAR, inputs, files);
    }
    return !found.hasErrors();
  }

  private void pack(
      OutputKind kind, Prepared distribution, String inputs, Made made, Problems problems)
      throws IOException {
    Optional<Packer> packer = packers.stream().filter(each -> each.kind() == kind).findFirst();
    if (packer.isEmpty()) {
      Location manifest = Location.of(distribution.manifest().source());
      problems.add(Messages.noPacker(manifest, kind.key()));
      return;
    }
    Cast cast = distribution.cast();
    String all = new Digest().add(inputs).add(packer.get().circumstances(cast)).hex();
    if (made.isFresh(kind.key(), all)) {
      progress.accept(kind.key() + " of " + distribution.name() + ": fresh");
      return;
    }
    Problems found = new Problems();
    List<Path> files = packer.get().pack(cast, progress, found);
    if (found.sorted().isEmpty()) {
      made.remember(kind.key(), all, files);
    } else {
      made.forget(kind.key());
    }
    found.sorted().forEach(problems::add);
  }

  private static String jarInputs(Prepared distribution, Path main) throws IOException {
    Digest digest = new Digest().add(Runtime.version().toString()).add(Packers.code());
    digest.add(distribution.manifest().toString()).add(distribution.plan().packageName()).add(main);
    for (ResolvedArtifact artifact : distribution.resolution().artifacts()) {
      digest.add(artifact.label()).add(artifact.file());
    }
    return digest.add(Launcher.text(distribution.name())).hex();
  }

  /** What packers can make an output of. */
  private static String inputs(Prepared distribution, String ofJar) throws IOException {
    Path folder = distribution.manifest().directory();
    return new Digest()
        .add(ofJar)
        .add(distribution.jar())
        .add(distribution.launcher())
        .addBeside(folder)
        .hex();
  }

  private static Set<String> keys(Prepared distribution) {
    return distribution.manifest().outputs().stream()
        .map(OutputKind::key)
        .collect(Collectors.toSet());
  }

  private void sayGone(List<String> outputs) {
    outputs.forEach(output -> progress.accept(output + ": deleted, the manifest does not list it"));
  }
}
