package dev.ingot.engine.run;

import dev.ingot.problem.Problems;
import java.util.Optional;

/** Reads and checks the configuration as it is now. */
@FunctionalInterface
public interface BlueprintSource {

  /**
   * Reads it.
   *
   * @param problems what is wrong, all of it, and warnings
   * @return empty when it cannot be run
   */
  Optional<Blueprint> read(Problems problems);
}
