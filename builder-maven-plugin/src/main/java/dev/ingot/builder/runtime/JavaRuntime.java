package dev.ingot.builder.runtime;

import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A Java that holds just the modules a jar needs. The same JDK makes the same bytes of it.
 *
 * @param jdk what it is made of
 * @param modules the modules that were asked for
 * @param folder where it lies; {@code bin/java} starts it
 */
public record JavaRuntime(Jdk jdk, SortedSet<String> modules, Path folder) {
  private static final int NAMED_LEVELS = 21;

  /**
   * Makes the runtime for a jar.
   *
   * @param folder where it goes; what was there is deleted
   * @param source what problems are reported against: the manifest, as problems name it
   * @param problems takes what a tool of the JDK refuses, codes {@code RUN-}
   * @return empty when there was an error
   * @throws IOException when a file cannot be read or written, or a tool not be started
   */
  public static Optional<JavaRuntime> link(
      Jdk jdk, Path jar, Path folder, String source, Problems problems) throws IOException {
    Optional<SortedSet<String>> modules = NeededModules.of(jar, jdk, source, problems);
    if (modules.isEmpty()) {
      return Optional.empty();
    }
    Folders.delete(folder);
    Finished said = Finished.of(command(jdk, modules.get(), folder));
    if (said.failed()) {
      problems.add(Messages.toolFailed(source, jdk, "jlink", said.reason()));
      return Optional.empty();
    }
    return Optional.of(new JavaRuntime(jdk, modules.get(), folder));
  }

  private static List<String> command(Jdk jdk, SortedSet<String> modules, Path folder) {
    return new ArrayList<>(
        List.of(
            jdk.program("jlink").toString(),
            "--add-modules",
            String.join(",", modules),
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            jdk.feature() >= NAMED_LEVELS ? "zip-6" : "2",
            "--output",
            folder.toString()));
  }
}
