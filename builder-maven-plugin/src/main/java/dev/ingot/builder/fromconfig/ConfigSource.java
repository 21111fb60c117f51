package dev.ingot.builder.fromconfig;

import dev.ingot.problem.Problems;
import java.util.Optional;

/** A configuration in one of the languages that a collector runs. */
public sealed interface ConfigSource permits CollectorConfig {

  /**
   * What the configuration needs.
   *
   * @param problems receives what is wrong with it
   * @return empty when so much is wrong that nothing can be said
   */
  Optional<Needs> needs(Problems problems);
}
