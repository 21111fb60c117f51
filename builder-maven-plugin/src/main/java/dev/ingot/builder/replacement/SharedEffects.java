package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.Map;
import java.util.TreeMap;

/** Finds replacements of included files that have an effect in no distribution. */
public final class SharedEffects {
  private SharedEffects() {}

  /**
   * Reports them.
   *
   * @param distributions all distributions of a project
   * @param problems takes an error for each entry, code {@code RPL-010}
   */
  public static void check(Map<Manifest, Resolution> distributions, Problems problems) {
    Map<Location, Replacement> idle = new TreeMap<>();
    distributions
        .keySet()
        .forEach(
            manifest ->
                manifest.replaces().stream()
                    .filter(each -> !each.location().source().equals(manifest.source()))
                    .forEach(each -> idle.put(each.location(), each)));
    distributions.values().stream()
        .flatMap(resolution -> resolution.replaced().stream())
        .map(Replaced::replacement)
        .forEach(replacement -> idle.remove(replacement.location()));
    idle.values().forEach(each -> problems.add(Messages.idle(each)));
  }
}
