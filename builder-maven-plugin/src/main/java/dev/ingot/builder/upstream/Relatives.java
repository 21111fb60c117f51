package dev.ingot.builder.upstream;

import dev.ingot.builder.upstream.Relative.Likeness;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the component of a catalog that is nearest to one that it does not have. */
final class Relatives {
  /** Shorter names are parts of too many others: nop, env. */
  private static final int SHORTEST_WORD = 4;

  private final Catalog catalog;

  Relatives(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The nearest of the kind: by name, or else, for what stands at the edge of a collector, the most
   * stable one that has all the signals.
   *
   * @param signals empty when unknown
   */
  Optional<Relative> nearest(ComponentKind kind, String type, Set<String> signals) {
    List<ComponentDescriptor> candidates =
        catalog.components().stream().filter(each -> each.kind() == kind).toList();
    return byName(candidates, Upstream.plain(type), signals)
        .map(found -> new Relative(found, Likeness.NAME))
        .or(
            () ->
                bySignals(candidates, signals).map(found -> new Relative(found, Likeness.SIGNALS)));
  }

  private static Optional<ComponentDescriptor> byName(
      List<ComponentDescriptor> candidates, String type, Set<String> signals) {
    return candidates.stream()
        .filter(each -> signals.isEmpty() || each.supports().isEmpty() || shares(each, signals))
        .filter(each -> isNear(Upstream.plain(each.type()), type))
        .min(
            Comparator.comparingInt(
                    (ComponentDescriptor each) -> -run(Upstream.plain(each.type()), type))
                .thenComparing(ComponentDescriptor::type));
  }

  /** Whether two thirds of the known name stand in the other one, in one piece. */
  private static boolean isNear(String known, String other) {
    int run = run(known, other);
    return run >= SHORTEST_WORD && 3 * run >= 2 * known.length();
  }

  /** The length of the longest text that stands in both. */
  static int run(String one, String other) {
    int longest = 0;
    for (int from = 0; from < one.length(); from++) {
      while (from + longest < one.length()
          && other.contains(one.substring(from, from + longest + 1))) {
        longest++;
      }
    }
    return longest;
  }

  private static Optional<ComponentDescriptor> bySignals(
      List<ComponentDescriptor> candidates, Set<String> signals) {
    return candidates.stream()
        .filter(each -> isEdge(each.kind()) && !signals.isEmpty() && hasAll(each, signals))
        .max(
            Comparator.comparingInt((ComponentDescriptor each) -> stability(each, signals))
                .thenComparing(ComponentDescriptor::type, Comparator.reverseOrder()));
  }

  private static boolean isEdge(ComponentKind kind) {
    return kind == ComponentKind.RECEIVER || kind == ComponentKind.EXPORTER;
  }

  private static boolean shares(ComponentDescriptor component, Set<String> signals) {
    return component.supports().stream().anyMatch(support -> signals.contains(support.signal()));
  }

  private static boolean hasAll(ComponentDescriptor component, Set<String> signals) {
    return component.supports().stream()
        .map(SupportDescriptor::signal)
        .toList()
        .containsAll(signals);
  }

  /** How far it can be relied on: the sum over its signals, so that one does not decide alone. */
  private static int stability(ComponentDescriptor component, Set<String> signals) {
    return component.supports().stream()
        .filter(support -> signals.contains(support.signal()))
        .mapToInt(support -> support.stability().ordinal())
        .sum();
  }
}
