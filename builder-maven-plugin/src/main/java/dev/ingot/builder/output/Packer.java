package dev.ingot.builder.output;

import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes one kind of output of a collector. The same cast gives the same bytes on every machine
 * where a packer does not say otherwise. It has no state.
 */
public interface Packer {

  /** What it makes. */
  OutputKind kind();

  /**
   * Makes it. It is not called again for as long as the bytes of nothing change that it can be made
   * of: the jars, the launcher, the files beside the manifest, what the manifest says, the builder,
   * {@link #circumstances}, and the files that it made.
   *
   * @param progress takes a line for people
   * @param problems takes what keeps it from being made
   * @return the files and folders that it made, in {@link Cast#target}, sorted; none if there was
   *     an error
   * @throws IOException when a file cannot be read or written
   */
  List<Path> pack(Cast cast, Consumer<String> progress, Problems problems) throws IOException;

  /** Whatever else decides about its bytes, such as the version of a JDK that it packs. */
  default String circumstances(Cast cast) {
    return "";
  }
}
