package dev.ingot.builder.footprint;

import dev.ingot.builder.footprint.Footprints.Artifact;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far footprints that were written down are from those that were measured. Sizes may differ by
 * a tenth or 5,000 bytes, so that not every change of a class makes them stale.
 */
public final class Drift {
  private static final long SMALL = 5_000;

  private Drift() {}

  /** What differs, a line each; empty if the written ones can stay. */
  public static List<String> between(Footprints written, Footprints measured) {
    List<String> differences = new ArrayList<>();
    if (!written.engine().equals(measured.engine())) {
      differences.add("the engine has other artifacts");
    }
    SortedSet<String> modules = new TreeSet<>(written.artifacts().keySet());
    modules.addAll(measured.artifacts().keySet());
    for (String module : modules) {
      Artifact then = written.artifacts().get(module);
      Artifact now = measured.artifacts().get(module);
      if (then == null || now == null) {
        differences.add((then == null ? "new: " : "gone: ") + module);
      } else if (!then.licence().equals(now.licence())) {
        differences.add(module + " has the licence " + now.licence());
      } else if (isFar(then.bytes(), now.bytes())) {
        differences.add(module + " has " + now.bytes() + " bytes instead of " + then.bytes());
      }
    }
    measured
        .components()
        .forEach(
            (module, needs) -> {
              if (!needs.equals(written.components().get(module))) {
                differences.add(module + " needs other artifacts");
              }
            });
    return differences;
  }

  private static boolean isFar(long then, long now) {
    long difference = Math.abs(then - now);
    return difference > SMALL && difference > then / 10;
  }
}
