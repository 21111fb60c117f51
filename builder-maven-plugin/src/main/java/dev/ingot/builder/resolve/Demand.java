package dev.ingot.builder.resolve;

import java.util.Comparator;
import java.util.Optional;

/**
 * The manifest, or the pom of an artifact, asks for an artifact. Ordered by what is asked for.
 *
 * @param by {@code group:artifact[:classifier]:version} of the artifact whose pom asks; empty for
 *     the manifest
 * @param module {@code group:artifact[:classifier]} of what is asked for
 * @param version the version asked for, before replacements
 * @param taken {@code group:artifact[:classifier]:version} of what is taken; empty when nothing is,
 *     because the manifest excludes it
 */
public record Demand(Optional<String> by, String module, String version, Optional<String> taken)
    implements Comparable<Demand> {
  private static final Comparator<Demand> ORDER =
      Comparator.comparing(Demand::module)
          .thenComparing(Demand::version)
          .thenComparing(demand -> demand.by().orElse(""));

  /** What is asked for: {@code group:artifact[:classifier]:version}. */
  public String label() {
    return module + ":" + version;
  }

  @Override
  public int compareTo(Demand other) {
    return ORDER.compare(this, other);
  }
}
