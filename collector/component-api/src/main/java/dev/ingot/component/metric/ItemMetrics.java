package dev.ingot.component.metric;

import dev.ingot.telemetry.Signal;

/** How the items of signals are called in metrics. */
final class ItemMetrics {
  private ItemMetrics() {}

  /** {@code spans}, {@code metric_points}, {@code log_records} or {@code profile_samples}. */
  static String word(Signal<?> signal) {
    return signal.itemWord().replace(' ', '_');
  }

  /** The word as an annotation of UCUM: <code>{spans}</code>. */
  static String unit(Signal<?> signal) {
    return "{" + word(signal) + "}";
  }

  /** The word at the beginning of a sentence: {@code Log records}. */
  static String capital(Signal<?> signal) {
    String word = signal.itemWord();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
