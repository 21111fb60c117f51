package dev.ingot.engine.command;

import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;

/** The feature gates as text. */
final class FeatureGateTable {
  private static final String ROW = "%-47s%-9s%-8s%s\n";

  private FeatureGateTable() {}

  static String all() {
    StringBuilder table = new StringBuilder(row("ID", "Enabled", "Stage", "Description"));
    for (FeatureGate each : FeatureGates.ALL) {
      String enabled = Boolean.toString(each.enabledByDefault());
      table.append(row(each.id(), enabled, each.stage(), each.description()));
    }
    return table.toString();
  }

  private static String row(String id, String enabled, String stage, String description) {
    return ROW.formatted(id, enabled, stage, description);
  }

  static String one(FeatureGate gate) {
    return """
        Feature: %s
        Description: %s
        Stage: %s
        Enabled: %s
        """
        .formatted(gate.id(), gate.description(), gate.stage(), gate.enabledByDefault());
  }
}
