package dev.ingot.exporting;

import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;

/**
 * Telemetry that waits: in memory, or on the disk until its turn comes.
 *
 * @param <T> the signal's telemetry
 */
interface Content<T extends Telemetry> {

  /** Its size, without reading it. */
  long size(Sizer sizer);

  /** What came with the request. */
  RequestMetadata metadata();

  /** The telemetry; reads it where it is not in memory. */
  T load() throws StorageException;

  /** Telemetry in memory. */
  static <T extends Telemetry> Content<T> of(T telemetry) {
    return new Content<>() {
      @Override
      public long size(Sizer sizer) {
        return sizer.sizeOf(telemetry);
      }

      @Override
      public RequestMetadata metadata() {
        return telemetry.metadata();
      }

      @Override
      public T load() {
        return telemetry;
      }
    };
  }
}
