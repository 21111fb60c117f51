package dev.ingot.builder.review;

import dev.ingot.builder.review.Snapshot.ConfigOption;
import dev.ingot.builder.review.Snapshot.Instead;
import dev.ingot.builder.review.Snapshot.Locked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What changed between two snapshots of a distribution. */
final class Comparison {
  private final Snapshot before;
  private final Snapshot after;

  Comparison(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** By {@code kind/type}; another artifact for the same component replaces it. */
  List<Change> components() {
    List<Change> changes = new ArrayList<>();
    for (String id : keys(before.components(), after.components())) {
      String was = before.components().get(id);
      String is = after.components().get(id);
      if (was == null || is == null) {
        changes.add(Change.of("", id, Optional.ofNullable(was), Optional.ofNullable(is)));
      } else if (!was.equals(is)) {
        boolean same = module(was).equals(module(is));
        String word = same ? Change.direction(version(was), version(is)) : "replaced";
        changes.add(new Change(word, id, Optional.of(was), Optional.of(is)));
      }
    }
    return changes;
  }

  /** By {@code group:artifact:extension[:classifier]}, with versions. */
  List<Change> artifacts() {
    List<Change> changes = new ArrayList<>();
    for (String key : keys(before.artifacts(), after.artifacts())) {
      Locked was = before.artifacts().get(key);
      Locked is = after.artifacts().get(key);
      if (was == null || is == null) {
        changes.add(Change.of("", key, version(was), version(is)));
      } else if (!was.version().equals(is.version())) {
        String word = Change.direction(was.version(), is.version());
        changes.add(new Change(word, key, version(was), version(is)));
      } else if (!was.built() && !is.built() && !was.content().equals(is.content())) {
        changes.add(
            new Change("changed", key, version(was), Optional.of(is.version() + ", other bytes")));
      }
    }
    return changes;
  }

  /** By {@code group:artifact} of what is replaced. */
  List<Change> replacements() {
    List<Change> changes = new ArrayList<>();
    for (String module : keys(before.replacements(), after.replacements())) {
      Optional<String> was = text(before.replacements().get(module));
      Optional<String> is = text(after.replacements().get(module));
      if (!was.equals(is)) {
        changes.add(Change.of("changed", module, was, is));
      }
    }
    return changes;
  }

  /** Of components on both sides: what else is new or gone says the component itself. */
  List<Change> options() {
    List<Change> changes = new ArrayList<>();
    for (String option : keys(before.options(), after.options())) {
      ConfigOption was = before.options().get(option);
      ConfigOption is = after.options().get(option);
      if (!isOnBothSides(option.substring(0, option.indexOf(':')))) {
        continue;
      }
      if (was == null) {
        changes.add(new Change("added", option, Optional.empty(), Optional.of("")));
      } else if (is == null) {
        changes.add(new Change("removed", option, Optional.of(""), Optional.empty()));
      } else if (was.deprecated().isEmpty() && is.deprecated().isPresent()) {
        changes.add(new Change("deprecated", option, Optional.of(""), is.deprecated()));
      }
    }
    return changes;
  }

  private boolean isOnBothSides(String component) {
    return before.components().containsKey(component) && after.components().containsKey(component);
  }

  private static SortedSet<String> keys(Map<String, ?> before, Map<String, ?> after) {
    SortedSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private static Optional<String> version(@Nullable Locked locked) {
    return Optional.ofNullable(locked).map(Locked::version);
  }

  private static Optional<String> text(@Nullable Instead instead) {
    return Optional.ofNullable(instead)
        .map(each -> each.target() + each.reason().map(reason -> " (" + reason + ")").orElse(""));
  }

  private static String module(String coordinates) {
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }

  private static String version(String coordinates) {
    return coordinates.substring(coordinates.lastIndexOf(':') + 1);
  }
}
