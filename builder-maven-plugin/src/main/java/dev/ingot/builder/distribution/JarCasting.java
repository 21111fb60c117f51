package dev.ingot.builder.distribution;

import dev.ingot.builder.assemble.Assembler;
import dev.ingot.builder.assemble.AssemblyInput;
import dev.ingot.builder.assemble.SizeReport;
import dev.ingot.builder.bom.BillOfMaterials;
import dev.ingot.builder.compile.SourceCompiler;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.output.Launcher;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Compiles a generated module, casts its jar and writes its launcher and its list of sizes. */
final class JarCasting {
  private static final int LARGEST = 5;

  private final Layout layout;
  private final Consumer<String> progress;
  private final SourceCompiler compiler = new SourceCompiler();

  JarCasting(Layout layout, Consumer<String> progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /**
   * Casts the jar.
   *
   * @param main the folder with the sources and resources of the generated module
   * @return the files that were made; none if there was an error
   */
  List<Path> cast(Prepared distribution, Path main, Problems problems) throws IOException {
    Path sources = main.resolve("java");
    Path classes = emptyFolder(distribution.target().resolve("classes"));
    List<Path> classPath =
        distribution.resolution().artifacts().stream().map(ResolvedArtifact::file).toList();
    if (!compiler.compile(sources, layout.name(sources), classPath, classes, problems)) {
      return List.of();
    }
    copy(main.resolve("resources"), classes);
    BillOfMaterials.writeForJar(
        distribution.manifest(), distribution.resolution(), distribution.plan(), classes);
    return assemble(distribution, classes, problems);
  }

  private List<Path> assemble(Prepared distribution, Path classes, Problems problems)
      throws IOException {
    AssemblyInput input =
        new AssemblyInput(
            distribution.manifest().distribution(),
            isLibrary(distribution) ? "" : distribution.plan().packageName() + ".Main",
            List.of(classes),
            distribution.resolution(),
            distribution.manifest().source(),
            slimReport(distribution));
    Path jar = distribution.jar();
    Optional<SizeReport> report = Assembler.assemble(input, jar, problems);
    if (report.isEmpty()) {
      return List.of();
    }
    Path sizes = distribution.target().resolve(distribution.name() + "-sizes.txt");
    Files.writeString(sizes, report.get().text());
    say(jar, sizes, report.get());
    checkBudget(distribution, report.get().total(), layout.name(sizes), problems);
    List<Path> made = new ArrayList<>(List.of(jar, sizes));
    input.slimReport().ifPresent(made::add);
    made.addAll(BillOfMaterials.publish(jar, distribution.target(), distribution.name()));
    if (!isLibrary(distribution)) {
      Launcher.write(distribution.name(), distribution.launcher());
      made.add(distribution.launcher());
    }
    return made;
  }

  private static Optional<Path> slimReport(Prepared distribution) {
    return distribution.manifest().slim()
        ? Optional.of(distribution.target().resolve(distribution.name() + "-slim.txt"))
        : Optional.empty();
  }

  static boolean isLibrary(Prepared distribution) {
    return distribution.manifest().distribution().type() == DistributionType.LIBRARY;
  }

  private static void checkBudget(
      Prepared distribution, long bytes, String sizes, Problems problems) {
    OptionalLong budget = distribution.manifest().sizeBudget();
    if (budget.isPresent() && bytes > budget.getAsLong()) {
      Location manifest = Location.of(distribution.manifest().source());
      problems.add(Messages.overBudget(manifest, bytes, budget.getAsLong(), sizes));
    }
  }

  private void say(Path jar, Path sizes, SizeReport report) {
    progress.accept(String.format(Locale.ROOT, "%s: %,d bytes", layout.name(jar), report.total()));
    report.parts().stream()
        .limit(LARGEST)
        .forEach(
            part ->
                progress.accept(
                    String.format(
                        Locale.ROOT, "%,12d bytes of %s", part.bytes(), part.artifact())));
    progress.accept("all sizes: " + layout.name(sizes));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : Digest.files(from)) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static Path emptyFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }
}
