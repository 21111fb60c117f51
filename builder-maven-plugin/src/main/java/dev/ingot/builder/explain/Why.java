package dev.ingot.builder.explain;

import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.resolve.Demand;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers why an artifact is in distributions: every way from the manifest to it, which versions
 * were asked for and which won, and what the manifest replaces or excludes.
 */
public final class Why {
  private final List<Prepared> distributions;
  private final Problems problems;

  /**
   * Questions about distributions.
   *
   * @param problems takes what is wrong with a question, codes {@code EXP-}
   */
  public Why(List<Prepared> distributions, Problems problems) {
    this.distributions = List.copyOf(distributions);
    this.problems = problems;
  }

  /**
   * The answer for people, one paragraph for each distribution.
   *
   * @param artifact {@code group:artifact}, also with a classifier, or the artifact id alone if
   *     only one artifact has it
   * @return the answer; empty if no distribution has anything that asks for it, which is a problem
   */
  public Optional<String> answer(String artifact) {
    if (artifact.isBlank()) {
      problems.add(Messages.noArtifact());
      return Optional.empty();
    }
    if (distributions.stream().allMatch(each -> each.resolution().graph().demands().isEmpty())) {
      problems.add(Messages.fromALock());
      return Optional.empty();
    }
    return module(artifact.strip()).map(this::text);
  }

  private String text(String module) {
    return distributions.stream()
        .map(each -> new WhyText(each, module).text())
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> module(String artifact) {
    SortedSet<String> known = known();
    if (known.contains(artifact)) {
      return Optional.of(artifact);
    }
    List<String> named = known.stream().filter(each -> id(each).equals(artifact)).toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    problems.add(
        named.isEmpty()
            ? Messages.notThere(artifact, nearest(artifact, known))
            : Messages.ambiguous(artifact, named));
    return Optional.empty();
  }

  private static Optional<String> nearest(String artifact, SortedSet<String> known) {
    return Suggestion.nearest(artifact, known)
        .or(
            () -> {
              String id = artifact.contains(":") ? id(artifact) : artifact;
              List<String> ids = known.stream().map(Why::id).toList();
              return Suggestion.nearest(id, ids)
                  .flatMap(
                      near -> known.stream().filter(each -> id(each).equals(near)).findFirst());
            });
  }

  /** Everything that is asked for in any distribution. */
  private SortedSet<String> known() {
    return distributions.stream()
        .flatMap(each -> each.resolution().graph().demands().stream())
        .map(Demand::module)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The artifact id, with the classifier behind it if there is one. */
  private static String id(String module) {
    return module.substring(module.indexOf(':') + 1);
  }
}
