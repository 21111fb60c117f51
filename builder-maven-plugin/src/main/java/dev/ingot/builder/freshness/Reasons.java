package dev.ingot.builder.freshness;

import dev.ingot.builder.codegen.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says what changed between two sets of inputs. */
final class Reasons {
  private final Inputs before;
  private final Inputs now;
  private final List<String> reasons = new ArrayList<>();

  private Reasons(Inputs before, Inputs now) {
    this.before = before;
    this.now = now;
  }

  /** Every change from {@code before} to {@code now}; none if they agree. */
  static List<String> between(Inputs before, Inputs now) {
    return new Reasons(before, now).list();
  }

  private List<String> list() {
    addChange("builder upgraded", before.builder(), now.builder());
    if (before.builder().equals(now.builder()) && !before.templates().equals(now.templates())) {
      reasons.add("templates changed");
    }
    if (!before.manifest().equals(now.manifest())) {
      reasons.add("manifest changed");
    }
    before.version().ifPresent(was -> now.version().ifPresent(is -> addVersion(was, is)));
    Set<String> ids = new TreeSet<>(before.components().keySet());
    ids.addAll(now.components().keySet());
    ids.forEach(this::addComponent);
    if (!before.dependencies().equals(now.dependencies())) {
      reasons.add("dependencies changed");
    }
    return reasons;
  }

  private void addVersion(Inputs.Version was, Inputs.Version is) {
    if (was.from().equals(is.from()) && !was.value().equals(is.value())) {
      addChange("version changed", was.value(), is.value() + " (" + is.from() + ")");
    }
  }

  private void addComponent(String id) {
    Map<String, Inputs.Source> old = before.components();
    Map<String, Inputs.Source> current = now.components();
    Inputs.Source was = old.get(id);
    Inputs.Source is = current.get(id);
    if (was == null) {
      reasons.add(id + " added");
    } else if (is == null) {
      reasons.add(id + " removed");
    } else if (!was.coordinates().equals(is.coordinates())) {
      addChange(id + " upgraded", was.coordinates(), is.coordinates());
    } else if (!was.descriptor().equals(is.descriptor())) {
      reasons.add("descriptor of " + id + " changed");
    }
  }

  /** Names the versions, and the whole coordinates where more than the version differs. */
  private void addChange(String what, String was, String is) {
    if (was.equals(is)) {
      return;
    }
    int colon = was.lastIndexOf(':') + 1;
    boolean versionOnly = colon > 0 && is.startsWith(was.substring(0, colon));
    int from = versionOnly ? colon : 0;
    reasons.add(what + " from " + was.substring(from) + " to " + is.substring(from));
  }
}
