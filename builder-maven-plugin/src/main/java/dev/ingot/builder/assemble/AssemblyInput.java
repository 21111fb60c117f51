package dev.ingot.builder.assemble;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.resolve.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a distribution's jar is cast from.
 *
 * @param distribution its name and version
 * @param mainClass the binary name of its main class, empty if it starts nothing by itself
 * @param own folders whose files go in as they are, before those of any jar: the compiled classes
 *     and resources of the generated module; a folder that does not exist is empty
 * @param resolution the jars
 * @param source what problems are reported against: the manifest, as problems name it
 * @param slimReport the file that says which classes were left out because nothing reaches them
 *     from those in {@code own}; empty to leave none out
 */
public record AssemblyInput(
    Distribution distribution,
    String mainClass,
    List<Path> own,
    Resolution resolution,
    String source,
    Optional<Path> slimReport) {
  public AssemblyInput {
    own = List.copyOf(own);
  }

  /** For a jar that nothing is left out of. */
  public AssemblyInput(
      Distribution distribution,
      String mainClass,
      List<Path> own,
      Resolution resolution,
      String source) {
    this(distribution, mainClass, own, resolution, source, Optional.empty());
  }
}
