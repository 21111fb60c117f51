package dev.ingot.builder.runtime;

import dev.ingot.builder.archive.Gzip;
import dev.ingot.builder.archive.WholeFile;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.output.Cast;
import dev.ingot.builder.output.Packer;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes {@code NAME-runtime}, a folder that runs on a machine without Java, and an archive of it.
 * It has a Java of the newest JDK there is, and prepared classes, which are not the same bytes each
 * time.
 */
public final class RuntimePacker implements Packer {
  private final JdkSearch search;

  /** Takes the JDKs of a search. */
  public RuntimePacker(JdkSearch search) {
    this.search = search;
  }

  @Override
  public OutputKind kind() {
    return OutputKind.RUNTIME;
  }

  @Override
  public String circumstances(Cast cast) {
    return search.find().map(Jdk::identity).orElse("");
  }

  @Override
  public List<Path> pack(Cast cast, Consumer<String> progress, Problems problems)
      throws IOException {
    String source = cast.manifest().source();
    Optional<Jdk> jdk = search.find();
    if (jdk.isEmpty()) {
      problems.add(Messages.noJdk(source, search.chosen()));
      return List.of();
    }
    Bundle bundle = new Bundle(cast, cast.target().resolve(cast.name() + "-runtime"));
    Optional<JavaRuntime> runtime = bundle.write(jdk.get(), problems);
    if (runtime.isEmpty()) {
      return List.of();
    }
    progress.accept(
        "%s: Java %s with %d modules"
            .formatted(
                cast.name() + "-runtime", jdk.get().version(), runtime.get().modules().size()));
    bundle.train().ifPresent(reason -> problems.add(Messages.noCache(source, reason)));
    Path archive = cast.target().resolve(archiveName(cast, jdk.get()));
    String top = cast.name() + "-" + cast.distribution().version();
    WholeFile.write(archive, out -> bundle.archive(top, new Gzip(out)));
    progress.accept(archive.getFileName() + ": " + Files.size(archive) + " bytes");
    return List.of(archive, bundle.folder());
  }

  private static String archiveName(Cast cast, Jdk jdk) {
    return "%s-%s-runtime-%s-%s.tar.gz"
        .formatted(
            cast.name(),
            cast.distribution().version(),
            jdk.system().toLowerCase(Locale.ROOT),
            jdk.processor());
  }
}
