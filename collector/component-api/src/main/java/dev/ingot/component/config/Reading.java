package dev.ingot.component.config;

import dev.ingot.component.config.ConfigProblems.Got;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;

/**
 * How a value is read; what reading it as a section showed comes back here. Not thread-safe.
 *
 * <p>{@code piece}: the value is a part of text where a list may stand. {@code optional}: {@code
 * enabled: false} takes the value away.
 */
final class Reading {
  private final boolean piece;
  private final boolean optional;
  private boolean asSection;
  private boolean takenAway;

  private Reading(boolean piece, boolean optional) {
    this.piece = piece;
    this.optional = optional;
  }

  static Reading ofValue() {
    return new Reading(false, false);
  }

  static Reading ofPiece() {
    return new Reading(true, false);
  }

  /** The same, of a value that can be taken away. */
  Reading ofOptional() {
    return new Reading(piece, true);
  }

  boolean isPiece() {
    return piece;
  }

  void beginSection() {
    asSection = true;
  }

  boolean wasSection() {
    return asSection;
  }

  boolean isTakenAway() {
    return takenAway;
  }

  /** Reads {@code enabled}, and takes it out unless it is an option of the section itself. */
  MapNode switched(ConfigSection around, MapNode map, ConfigBinder<?> binder) {
    Node enabled = optional ? map.get("enabled") : null;
    if (enabled == null) {
      return map;
    }
    boolean own = binder.options().contains("enabled");
    if (enabled instanceof ScalarNode scalar && scalar.value() instanceof Boolean on) {
      takenAway = !on;
    } else if (!own) {
      Got got = new Got(enabled.typeName(), ShownText.of(enabled));
      around.report(ConfigProblems.enabled(around.path(), enabled.location(), got));
    }
    return own ? map : Entries.without(map, "enabled");
  }
}
