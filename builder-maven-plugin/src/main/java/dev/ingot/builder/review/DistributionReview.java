package dev.ingot.builder.review;

import dev.ingot.builder.review.Snapshot.Locked;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed in a distribution.
 *
 * @param name its name
 * @param state {@code added}, {@code removed}, {@code changed} or {@code unchanged}
 * @param components changes of components
 * @param artifacts changes of artifacts, with licence and size
 * @param replacements changes of what is replaced
 * @param came licences that nothing was under before
 * @param went licences that nothing is under any more
 * @param before the size of the artifacts before
 * @param after the size of the artifacts now
 * @param options changes of options of components that were there before and still are
 */
record DistributionReview(
    String name,
    String state,
    List<Change> components,
    List<ArtifactChange> artifacts,
    List<Change> replacements,
    List<String> came,
    List<String> went,
    Facts.Size before,
    Facts.Size after,
    List<Change> options) {

  /**
   * A change of an artifact.
   *
   * @param change with versions
   * @param license its licences now, or those it had
   * @param formerLicense its licences before, if they are others
   * @param bytes by how much the size changes; empty if a size is unknown
   */
  record ArtifactChange(
      Change change, String license, Optional<String> formerLicense, Optional<Long> bytes) {}

  static DistributionReview of(
      String name, Optional<Snapshot> before, Optional<Snapshot> after, Facts facts) {
    Snapshot was = before.orElse(Snapshot.NOTHING);
    Snapshot is = after.orElse(Snapshot.NOTHING);
    Comparison comparison = new Comparison(was, is);
    List<Change> artifacts = comparison.artifacts();
    SortedSet<String> licensesBefore = facts.licenses(was);
    SortedSet<String> licensesAfter = facts.licenses(is);
    List<Change> components = comparison.components();
    List<Change> replacements = comparison.replacements();
    List<Change> options = comparison.options();
    boolean same =
        artifacts.isEmpty() && components.isEmpty() && replacements.isEmpty() && options.isEmpty();
    return new DistributionReview(
        name,
        Change.of(same ? "unchanged" : "changed", "", word(before), word(after)).what(),
        components,
        artifacts.stream().map(change -> artifact(change, was, is, facts)).toList(),
        replacements,
        without(licensesAfter, licensesBefore),
        without(licensesBefore, licensesAfter),
        facts.size(was),
        facts.size(is),
        options);
  }

  private static Optional<String> word(Optional<Snapshot> snapshot) {
    return snapshot.map(each -> "");
  }

  private static List<String> without(SortedSet<String> all, SortedSet<String> others) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return List.copyOf(rest);
  }

  private static ArtifactChange artifact(
      Change change, Snapshot before, Snapshot after, Facts facts) {
    Optional<Locked> was = Optional.ofNullable(before.artifacts().get(change.name()));
    Optional<Locked> is = Optional.ofNullable(after.artifacts().get(change.name()));
    Optional<String> licenseBefore = was.map(facts::license);
    Optional<String> licenseAfter = is.map(facts::license);
    String license = licenseAfter.or(() -> licenseBefore).orElse("");
    Optional<String> former =
        licenseBefore.filter(each -> licenseAfter.isPresent() && !each.equals(license));
    Optional<Long> bytesBefore =
        was.isEmpty() ? Optional.of(0L) : was.flatMap(it -> bytes(it, facts));
    Optional<Long> bytesAfter = is.isEmpty() ? Optional.of(0L) : is.flatMap(it -> bytes(it, facts));
    Optional<Long> bytes = bytesBefore.flatMap(old -> bytesAfter.map(current -> current - old));
    return new ArtifactChange(change, license, former, bytes);
  }

  private static Optional<Long> bytes(Locked locked, Facts facts) {
    return facts.bytes(locked).isPresent()
        ? Optional.of(facts.bytes(locked).getAsLong())
        : Optional.empty();
  }
}
