package dev.ingot.builder.distribution;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Problems;
import java.util.Optional;

/** Finds the jars of a distribution. */
public interface Resolver {

  /** The resolution of what can be had; errors are in {@code problems}. */
  Optional<Resolution> resolve(Manifest manifest, Problems problems);
}
