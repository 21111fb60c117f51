package dev.ingot.exporting;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.Optional;

/**
 * The section {@code sending_queue}: telemetry waits while it cannot be sent.
 *
 * <p>Rules and texts: the Collector's {@code exporterhelper/internal/queuebatch}.
 *
 * @param enabled whether there is a queue; without one the sender of the telemetry waits
 * @param numConsumers how many threads send at the same time
 * @param queueSize how much fits, what is being sent included; all queues of a collector together
 *     hold at most two thirds of the heap, a third if they block on overflow
 * @param sizer what {@code queueSize} counts
 * @param blockOnOverflow whether a full queue makes the sender wait instead of refusing
 * @param waitForResult whether the sender waits until its telemetry was sent or dropped
 * @param storage the extension that keeps the queue; empty: it is in memory
 * @param shutdownStorage the extension that keeps what a queue in memory could not send when the
 *     exporter stops; empty: that is lost
 * @param batch whether and how queued telemetry is sent together
 */
@Config
public record QueueConfig(
    @Option(
            doc =
                "Whether telemetry waits in a queue. Without a queue the pipeline waits until the"
                    + " telemetry was sent.",
            defaultValue = "true",
            ifWritten = true)
        boolean enabled,
    @Option(doc = "How many requests are sent at the same time.", defaultValue = "10")
        int numConsumers,
    @Option(
            doc =
                "How much fits into the queue, what is being sent included; counted as sizer says.",
            defaultValue = "1000")
        long queueSize,
    @Option(doc = "What queue_size counts: requests, items or bytes.", defaultValue = "requests")
        Sizer sizer,
    @Option(
            doc = "Whether the pipeline waits while the queue is full; otherwise it is refused.",
            defaultValue = "false")
        boolean blockOnOverflow,
    @Option(
            doc = "Whether the pipeline waits until its telemetry was sent or dropped.",
            defaultValue = "false")
        boolean waitForResult,
    @Option(
            doc =
                "The storage extension that keeps the queue on the disk, as file_storage. What is"
                    + " in it survives a restart.")
        Optional<ComponentId> storage,
    @Option(
            doc =
                "The storage extension that takes what a queue in memory could not send when the"
                    + " collector stops; it is sent first after the next start. An addition to the"
                    + " Collector's options.",
            ifWritten = true)
        Optional<ComponentId> shutdownStorage,
    @Option(doc = "Sends queued telemetry together; off when absent.") Optional<BatchConfig> batch)
    implements Validated {

  /** What an exporter has when the section is absent. */
  public static final QueueConfig DEFAULT =
      new QueueConfig(
          true,
          10,
          1000,
          Sizer.REQUESTS,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same, switched off. */
  public QueueConfig disabled() {
    return new QueueConfig(
        false,
        numConsumers,
        queueSize,
        sizer,
        blockOnOverflow,
        waitForResult,
        storage,
        shutdownStorage,
        batch);
  }

  @Override
  public void validate(ConfigSection section) {
    if (!enabled) {
      return;
    }
    if (numConsumers <= 0) {
      section.error(
          "num_consumers", "`num_consumers` must be positive", "leave it out for 10 consumers");
    }
    if (queueSize <= 0) {
      section.error(
          "queue_size", "`queue_size` must be positive", "leave it out for " + DEFAULT.queueSize);
    }
    if (waitForResult && storage.isPresent()) {
      section.error(
          "wait_for_result",
          "`wait_for_result` is not supported with a persistent queue configured with `storage`",
          "remove 'wait_for_result': telemetry is stored when it is acknowledged");
    }
    if (shutdownStorage.isPresent()) {
      validateShutdownStorage(section);
    }
    batch.filter(this::minimumNeverFits).ifPresent(settings -> refuseMinimum(section, settings));
  }

  private void validateShutdownStorage(ConfigSection section) {
    if (storage.isPresent()) {
      section.error(
          "shutdown_storage",
          "`shutdown_storage` is for a queue in memory, and `storage` keeps this one on the disk",
          "remove 'shutdown_storage': what is in the queue survives the end of the collector");
    }
    if (waitForResult) {
      section.error(
          "shutdown_storage",
          "`shutdown_storage` is not supported with `wait_for_result`",
          "remove 'shutdown_storage': who waits for the result sends again what did not arrive");
    }
  }

  private boolean minimumNeverFits(BatchConfig settings) {
    return settings.sizerWithin(sizer) == sizer && settings.minSize() > queueSize;
  }

  private void refuseMinimum(ConfigSection section, BatchConfig settings) {
    section.error(
        "batch",
        "`min_size` must be less than or equal to `queue_size`",
        "lower 'min_size' from " + settings.minSize() + " to at most " + queueSize);
  }
}
