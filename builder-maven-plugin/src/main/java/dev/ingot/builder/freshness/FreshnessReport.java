package dev.ingot.builder.freshness;

import java.util.List;

/**
 * How a folder differs from what the builder would write now.
 *
 * @param findings the differences, sorted by file; none if the folder is fresh
 */
public record FreshnessReport(List<Finding> findings) {
  public FreshnessReport {
    findings = findings.stream().sorted().toList();
  }

  /** Whether the folder holds exactly what the builder would write. */
  public boolean isFresh() {
    return findings.isEmpty();
  }

  /** For people: every file with what is wrong, details indented; empty if fresh. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      out.append(finding.path()).append(": ").append(finding.summary()).append('\n');
      finding.details().forEach(line -> out.append(("    " + line).stripTrailing()).append('\n'));
    }
    return out.toString();
  }
}
