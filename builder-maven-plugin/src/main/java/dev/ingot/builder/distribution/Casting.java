package dev.ingot.builder.distribution;

import dev.ingot.builder.assemble.Assembler;
import dev.ingot.builder.assemble.AssemblyInput;
import dev.ingot.builder.assemble.SizeReport;
import dev.ingot.builder.compile.SourceCompiler;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Compiles generated modules, casts their jars and writes their launchers. */
final class Casting {
  private static final int LARGEST = 5;

  private final Layout layout;
  private final Problems problems;
  private final Consumer<String> progress;
  private final SourceCompiler compiler = new SourceCompiler();

  Casting(Layout layout, Problems problems, Consumer<String> progress) {
    this.layout = layout;
    this.problems = problems;
    this.progress = progress;
  }

  void cast(Prepared distribution) throws IOException {
    Path main = layout.module(distribution.name()).resolve("src/main");
    Path sources = main.resolve("java");
    if (!Files.isDirectory(sources)) {
      problems.add(Messages.notGenerated(Location.of(layout.name(sources))));
      return;
    }
    Path classes = emptyFolder(distribution.target().resolve("classes"));
    List<Path> classPath =
        distribution.resolution().artifacts().stream().map(ResolvedArtifact::file).toList();
    if (compiler.compile(sources, layout.name(sources), classPath, classes, problems)) {
      cast(distribution, List.of(classes, main.resolve("resources")));
    }
  }

  private void cast(Prepared distribution, List<Path> own) throws IOException {
    AssemblyInput input =
        new AssemblyInput(
            distribution.manifest().distribution(),
            distribution.plan().packageName() + ".Main",
            own,
            distribution.resolution(),
            distribution.manifest().source());
    Path jar = distribution.target().resolve(distribution.name() + ".jar");
    Optional<SizeReport> report = Assembler.assemble(input, jar, problems);
    if (report.isPresent()) {
      Path sizes = distribution.target().resolve(distribution.name() + "-sizes.txt");
      Files.writeString(sizes, report.get().text());
      Path launcher = distribution.target().resolve(distribution.name());
      Launcher.write(distribution.name(), launcher);
      say(jar, sizes, report.get());
      progress.accept("start it: " + layout.name(launcher) + " --config FILE");
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
