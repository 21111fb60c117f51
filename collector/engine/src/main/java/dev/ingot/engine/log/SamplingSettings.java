package dev.ingot.engine.log;

import java.time.Duration;

/**
 * How messages that repeat are thinned out: of the same level and text, in each interval the first
 * ones are written and then every so-manieth.
 *
 * @param tick the interval
 * @param initial how many are written at first
 * @param thereafter after that one in so many is written; 0: none
 */
public record SamplingSettings(Duration tick, int initial, int thereafter) {

  /** The Collector's: in 10 seconds 10 messages, then one in 100. */
  public static final SamplingSettings DEFAULT =
      new SamplingSettings(Duration.ofSeconds(10), 10, 100);
}
