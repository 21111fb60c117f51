package dev.ingot.exporting;

import java.time.Duration;

/**
 * How an exporter queues, retries and times out.
 *
 * @param timeout how long one attempt may take; zero: as long as it needs
 * @param queue the section {@code sending_queue}
 * @param retry the section {@code retry_on_failure}
 */
public record ExportSettings(Duration timeout, QueueConfig queue, RetryConfig retry) {}
