package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Replacement;
import java.util.Comparator;

/**
 * An artifact of a distribution that stands in for another, or for another version of itself.
 * Ordered by the artifact.
 *
 * @param artifact what is taken
 * @param replacement the entry that says so, with the reason if it gives one
 */
public record Replaced(ResolvedArtifact artifact, Replacement replacement)
    implements Comparable<Replaced> {
  private static final Comparator<Replaced> ORDER =
      Comparator.comparing(Replaced::artifact).thenComparing(Replaced::module);

  /** {@code group:artifact} of what is replaced. */
  public String module() {
    return Substitutions.module(replacement);
  }

  @Override
  public int compareTo(Replaced other) {
    return ORDER.compare(this, other);
  }
}
