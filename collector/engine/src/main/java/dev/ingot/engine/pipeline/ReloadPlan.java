package dev.ingot.engine.pipeline;

import dev.ingot.engine.instance.Instance;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a reload does to the instances of components.
 *
 * @param kept those that run on untouched
 * @param replaced those that make way for one of the same name
 * @param added those that are new
 * @param removed those that go without a successor
 */
public record ReloadPlan(
    SortedSet<PartId> kept,
    SortedSet<PartId> replaced,
    SortedSet<PartId> added,
    SortedSet<PartId> removed) {

  public ReloadPlan {
    kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
    replaced = Collections.unmodifiableSortedSet(new TreeSet<>(replaced));
    added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
  }

  /** What leads from some instances to others; who is in both stays. */
  public static ReloadPlan between(
      Map<PartId, ? extends Instance<?>> former, Map<PartId, ? extends Instance<?>> next) {
    SortedSet<PartId> kept = new TreeSet<>();
    SortedSet<PartId> replaced = new TreeSet<>();
    SortedSet<PartId> added = new TreeSet<>();
    for (Map.Entry<PartId, ? extends Instance<?>> each : next.entrySet()) {
      Instance<?> before = former.get(each.getKey());
      SortedSet<PartId> kind = before == null ? added : before == each.getValue() ? kept : replaced;
      kind.add(each.getKey());
    }
    SortedSet<PartId> removed = new TreeSet<>(former.keySet());
    removed.removeAll(next.keySet());
    return new ReloadPlan(kept, replaced, added, removed);
  }

  /** This and another one, of other components. */
  public ReloadPlan and(ReloadPlan other) {
    return new ReloadPlan(
        union(kept, other.kept),
        union(replaced, other.replaced),
        union(added, other.added),
        union(removed, other.removed));
  }

  private static SortedSet<PartId> union(SortedSet<PartId> one, SortedSet<PartId> other) {
    SortedSet<PartId> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  /** Whether everything stays as it is. */
  public boolean changesNothing() {
    return replaced.isEmpty() && added.isEmpty() && removed.isEmpty();
  }

  /** A line for each group that is not empty: {@code replaced: exporter "otlp"}. */
  @Override
  public String toString() {
    return line("kept", kept)
        + line("replaced", replaced)
        + line("added", added)
        + line("removed", removed);
  }

  private static String line(String word, SortedSet<PartId> parts) {
    return parts.isEmpty() ? "" : word + ": " + names(parts) + "\n";
  }

  /** The names by commas. */
  public static String names(SortedSet<PartId> parts) {
    return parts.stream().map(PartId::toString).collect(Collectors.joining(", "));
  }
}
