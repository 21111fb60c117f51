package dev.ingot.builder.assemble;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.resolve.Resolution;
import java.nio.file.Path;
import java.util.List;

/**
 * What a distribution's jar is cast from.
 *
 * @param distribution its name and version
 * @param mainClass the binary name of its main class, empty if it starts nothing by itself
 * @param own folders whose files go in as they are, before those of any jar: the compiled classes
 *     and resources of the generated module; a folder that does not exist is empty
 * @param resolution the jars
 * @param source what problems are reported against: the manifest, as problems name it
 */
public record AssemblyInput(
    Distribution distribution,
    String mainClass,
    List<Path> own,
    Resolution resolution,
    String source) {
  public AssemblyInput {
    own = List.copyOf(own);
  }
}
