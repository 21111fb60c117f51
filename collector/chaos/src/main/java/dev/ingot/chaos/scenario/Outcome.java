package dev.ingot.chaos.scenario;

import dev.ingot.chaos.item.Tally;

/**
 * What became of one run.
 *
 * @param program the collector
 * @param layout what stood in its pipelines
 * @param fault what was done
 * @param tally what became of the items
 * @param verdict whether what is promised was kept
 */
public record Outcome(String program, String layout, String fault, Tally tally, Verdict verdict) {
  /** Whether what is promised was kept. */
  public enum Verdict {
    /** Nothing was lost, as promised. */
    KEPT,
    /** Nothing is promised: memory is lost with its process. */
    NOT_PROMISED,
    /** Acknowledged items are missing. */
    LOST,
    /** The collector did not end with status 0 when it was asked to. */
    DISORDERLY
  }

  /** Whether a promise was broken. */
  public boolean isBroken() {
    return verdict == Verdict.LOST || verdict == Verdict.DISORDERLY;
  }
}
