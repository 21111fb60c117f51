package dev.ingot.exporting;

import dev.ingot.component.ConsumeException;
import dev.ingot.storage.StorageException;
import java.math.BigDecimal;
import java.time.Duration;

/** The wording of what goes wrong on the way out; as the Collector's exporter helper says it. */
final class Failures {
  static final String WILL_RETRY = "Exporting failed. Will retry the request after interval.";
  static final String REJECTING = "Exporting failed. Rejecting data.";
  static final String DROPPING = "Exporting failed. Dropping data.";
  static final String NOT_RECOVERED =
      "A request in the storage cannot be read and is not sent. It stays in the storage.";
  static final String NOT_READ =
      "Queued requests cannot be read from the storage and are not sent. They stay in the storage.";
  static final String KEPT = "Exporting failed. Keeping data in the storage.";
  static final String LEFT =
      "What could not be sent while the exporter stopped is kept in the storage. It is sent first"
          + " after the next start.";
  static final String LOST =
      "Items were lost, for they could not be sent while the exporter stopped. A storage extension"
          + " keeps them with sending_queue::shutdown_storage, or all of the queue with"
          + " sending_queue::storage.";
  private static final String SHUT_DOWN = "interrupted due to shutdown";
  private static final String TRY_QUEUE =
      " Try enabling sending_queue to survive temporary failures.";
  private static final String TRY_RETRY =
      " Try enabling retry_on_failure config option to retry on retryable errors.";

  private Failures() {}

  /** What could be switched on to lose less. */
  static String advice(ExportSettings settings) {
    return (settings.retry().enabled() ? "" : TRY_RETRY)
        + (settings.queue().enabled() ? "" : TRY_QUEUE);
  }

  static ConsumeException queueFull() {
    return ConsumeException.retryable("sending queue is full");
  }

  static ConsumeException queueStopped() {
    return ConsumeException.retryable("sending queue is stopped");
  }

  static ConsumeException notStored(StorageException failure) {
    return ConsumeException.retryable("sending queue cannot store: " + failure.getMessage())
        .withCause(failure);
  }

  static ConsumeException notRead(StorageException failure) {
    return ConsumeException.retryable("sending queue cannot read: " + failure.getMessage())
        .withCause(failure);
  }

  static StorageException unknownRecord() {
    return new StorageException("the record was written by another version");
  }

  static StorageException malformedRecord(Exception malformed) {
    return new StorageException("the record holds no telemetry of this signal", malformed);
  }

  static StorageException notEnoughMemory(OutOfMemoryError tooLarge) {
    return new StorageException("not enough memory: " + tooLarge.getMessage(), tooLarge);
  }

  static ConsumeException tooLarge() {
    return ConsumeException.permanent("element size too large");
  }

  static ConsumeException interruptedInQueue() {
    return ConsumeException.retryable("interrupted while waiting for the sending queue");
  }

  static ConsumeException gaveUp() {
    return ConsumeException.retryable(SHUT_DOWN + ": not sent in time");
  }

  /** A bug fails again; memory that was short may be there later. */
  static ConsumeException broken(Throwable bug) {
    String message = "the exporter failed: " + bug;
    return bug instanceof OutOfMemoryError
        ? ConsumeException.retryable(message).withCause(bug)
        : ConsumeException.permanent(message).withCause(bug);
  }

  static ConsumeException notRetryable(ConsumeException failure) {
    return prefixed("not retryable error: ", failure);
  }

  static ConsumeException noMoreRetries(ConsumeException failure) {
    return prefixed("no more retries left: ", failure);
  }

  static ConsumeException shutDown(ConsumeException failure) {
    return prefixed(SHUT_DOWN + ": ", failure);
  }

  static ConsumeException cancelled(ConsumeException failure) {
    return prefixed("request is cancelled or timed out: ", failure);
  }

  /** Why telemetry is lost, in a word for the drop audit. */
  static String reason(ConsumeException failure) {
    if (String.valueOf(failure.getMessage()).startsWith(SHUT_DOWN)) {
      return "shutdown";
    }
    return failure.isRetryable() ? "retries_exhausted" : "not_retryable";
  }

  /** A delay as configurations write it: {@code 4.25s}. */
  static String seconds(Duration delay) {
    return BigDecimal.valueOf(delay.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
  }

  private static ConsumeException prefixed(String prefix, ConsumeException failure) {
    String message = prefix + failure.getMessage();
    ConsumeException longer =
        failure.isRetryable()
            ? ConsumeException.retryable(message)
            : ConsumeException.permanent(message);
    longer = longer.withStatus(failure.status());
    Throwable cause = failure.getCause();
    if (cause != null) {
      longer = longer.withCause(cause);
    }
    if (failure.failedPart().isPresent()) {
      longer = longer.withFailedPart(failure.failedPart().get());
    }
    return failure.retryAfter().map(longer::withRetryAfter).orElse(longer);
  }
}
