package dev.ingot.engine.telemetry.output;

import java.time.Duration;

/**
 * How own spans or log records are sent: one of {@code processors}.
 *
 * @param exporter what sends them
 * @param delay how long the first of a batch waits for others
 * @param batchSize how many are sent together at most
 * @param queueSize how many may wait; more are dropped
 */
public record OutputSettings(OwnExporter exporter, Duration delay, int batchSize, int queueSize) {
  /** How many may wait when nothing is said. */
  public static final int DEFAULT_QUEUE_SIZE = 2048;

  /** How many are sent together when nothing is said. */
  public static final int DEFAULT_BATCH_SIZE = 512;

  /** Each is sent at once and by itself. */
  public static OutputSettings simple(OwnExporter exporter) {
    return new OutputSettings(exporter, Duration.ZERO, 1, DEFAULT_QUEUE_SIZE);
  }
}
