package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the distributions of one build, which have to differ. */
public final class DistributionNames {
  private final Map<String, String> sources = new HashMap<>();

  /**
   * Takes the name of a manifest, the first one that has it.
   *
   * @param found what is wrong with the manifest so far: after an error the usual name may stand
   *     for one that could not be read, and is not taken
   * @return the source of the manifest that has the name already; empty if it is free
   */
  public Optional<String> take(Manifest manifest, Problems found) {
    String name = manifest.distribution().name();
    if (found.hasErrors() && name.equals(Distribution.DEFAULT_NAME)) {
      return Optional.empty();
    }
    return Optional.ofNullable(sources.putIfAbsent(name, manifest.source()));
  }
}
