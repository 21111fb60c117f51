package dev.ingot.exporting;

import java.time.Duration;
import java.util.Map;

/**
 * How an exporter queues, retries and times out.
 *
 * @param timeout how long one attempt may take; zero: as long as it needs
 * @param queue the section {@code sending_queue}
 * @param retry the section {@code retry_on_failure}
 * @param destination where telemetry goes, as attributes of the metrics that count what was sent:
 *     {@code server.address} and the like; may be empty
 */
public record ExportSettings(
    Duration timeout, QueueConfig queue, RetryConfig retry, Map<String, String> destination) {
  public ExportSettings {
    destination = Map.copyOf(destination);
  }

  /** Settings of an exporter to nowhere in particular. */
  public ExportSettings(Duration timeout, QueueConfig queue, RetryConfig retry) {
    this(timeout, queue, retry, Map.of());
  }

  /** The same for an exporter to a server. */
  public ExportSettings to(Map<String, String> server) {
    return new ExportSettings(timeout, queue, retry, server);
  }
}
