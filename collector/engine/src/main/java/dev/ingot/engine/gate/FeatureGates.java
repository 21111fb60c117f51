package dev.ingot.engine.gate;

import dev.ingot.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which feature gates are on. Immutable.
 *
 * @param enabled the ids of the gates that are on
 */
public record FeatureGates(Set<String> enabled) {
  /** All gates, sorted by id. */
  public static final List<FeatureGate> ALL =
      Stream.concat(
              Stream.of(
                  FeatureGate.MERGE_APPEND,
                  FeatureGate.RESTART_FAILED,
                  FeatureGate.ALLOW_NO_PIPELINES,
                  FeatureGate.PROFILES,
                  FeatureGate.PIPELINE_TELEMETRY),
              CollectorGates.all().stream())
          .sorted(Comparator.comparing(FeatureGate::id))
          .toList();

  private static final List<String> IDS = ALL.stream().map(FeatureGate::id).toList();

  public FeatureGates {
    enabled = Set.copyOf(enabled);
  }

  /** The gates as they are without flags. */
  public static FeatureGates defaults() {
    Set<String> enabled = new HashSet<>();
    ALL.stream().filter(FeatureGate::enabledByDefault).forEach(each -> enabled.add(each.id()));
    return new FeatureGates(enabled);
  }

  /** The gate with an id. */
  public static Optional<FeatureGate> find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether a gate is on. */
  public boolean isEnabled(FeatureGate gate) {
    return enabled.contains(gate.id());
  }

  /**
   * The gates after a flag such as {@code one,+two,-three}.
   *
   * @param errors takes a line for each id that is no gate
   */
  public FeatureGates with(String flag, List<String> errors) {
    Set<String> changed = new HashSet<>(enabled);
    for (String word : split(flag)) {
      boolean off = word.startsWith("-");
      String id = off || word.startsWith("+") ? word.substring(1) : word;
      if (find(id).isEmpty()) {
        errors.add(unknown(id));
      } else if (off) {
        changed.remove(id);
      } else {
        changed.add(id);
      }
    }
    return new FeatureGates(changed);
  }

  /** The gates that a flag switches to what they cannot be here. */
  public static List<FeatureGate> withoutEffect(String flag) {
    List<FeatureGate> fixed = new ArrayList<>();
    for (String word : split(flag)) {
      boolean on = !word.startsWith("-");
      find(word.replaceFirst("^[+-]", ""))
          .filter(gate -> !gate.switchable() && gate.enabledByDefault() != on)
          .ifPresent(fixed::add);
    }
    return fixed;
  }

  private static List<String> split(String flag) {
    List<String> words = new ArrayList<>();
    for (String word : flag.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /** The line for an id that is no gate. */
  public static String unknown(String id) {
    String line =
        "no such feature gate \"" + id + "\" (valid gates: " + String.join(" ", IDS) + ")";
    return Suggestion.nearest(id, IDS)
        .map(near -> line + "; did you mean \"" + near + "\"?")
        .orElse(line);
  }
}
