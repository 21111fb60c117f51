package dev.ingot.exporting;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code sending_queue::batch}: queued telemetry is sent together.
 *
 * <p>Rules and texts: the Collector's {@code exporterhelper/internal/queuebatch}.
 *
 * @param flushTimeout how long telemetry waits for more before it is sent in a small batch
 * @param minSize a batch of this size is sent at once
 * @param maxSize the largest batch; larger ones are split; 0: never split
 * @param sizer what the sizes count; absent: what the queue counts, or items when it counts
 *     requests
 * @param partition what is not mixed in one batch
 */
@Config
public record BatchConfig(
    @Option(
            doc = "How long telemetry waits for more before a batch below min_size is sent.",
            defaultValue = "200ms")
        Duration flushTimeout,
    @Option(doc = "The size at which a batch is sent at once.", defaultValue = "8192") long minSize,
    @Option(
            doc = "The largest batch that is sent; larger ones are split. 0 means no limit.",
            defaultValue = "0")
        long maxSize,
    @Option(
            doc =
                "What min_size and max_size count: items or bytes. By default what the queue"
                    + " counts, or items when the queue counts requests.")
        Optional<Sizer> sizer,
    @Option(doc = "Keeps requests with different metadata apart.") PartitionConfig partition)
    implements Validated {

  /** What {@code batch: {}} means. */
  public static final BatchConfig DEFAULT =
      new BatchConfig(
          Duration.ofMillis(200), 8192, 0, Optional.empty(), new PartitionConfig(List.of()));

  @Override
  public void validate(ConfigSection section) {
    if (flushTimeout.isNegative() || flushTimeout.isZero()) {
      section.error(
          "flush_timeout", "`flush_timeout` must be positive", "write a duration such as 200ms");
    }
    if (sizer.filter(chosen -> chosen == Sizer.REQUESTS).isPresent()) {
      section.error(
          "sizer", "`batch` supports only `items` or `bytes` sizer", "write 'items' or 'bytes'");
    }
    if (minSize < 0) {
      section.error("min_size", "`min_size` must be non-negative", "0 sends without waiting");
    }
    if (maxSize < 0) {
      section.error("max_size", "`max_size` must be non-negative", "0 means no limit");
    }
    if (maxSize > 0 && maxSize < minSize) {
      section.error(
          "max_size",
          "`max_size` must be greater or equal to `min_size`",
          "raise 'max_size' to " + minSize + " or lower 'min_size' to " + maxSize);
    }
  }

  /** What the sizes count in a queue that counts {@code queueSizer}. */
  Sizer sizerWithin(Sizer queueSizer) {
    return sizer.orElse(queueSizer == Sizer.REQUESTS ? Sizer.ITEMS : queueSizer);
  }
}
