package dev.ingot.exporting;

import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** Telemetry in the storage, and perhaps in memory as well. */
final class StoredContent<T extends Telemetry> implements Content<T> {
  private final RequestCodec<T> codec;
  private final Journal.Entry entry;
  private final RequestMetadata metadata;
  private final int items;
  private final long bytes;
  private final @Nullable T inMemory;

  /**
   * Telemetry that was stored.
   *
   * @param keep whether it stays in memory, too
   */
  StoredContent(RequestCodec<T> codec, Journal.Entry entry, T telemetry, boolean keep) {
    this.codec = codec;
    this.entry = entry;
    this.metadata = telemetry.metadata();
    this.items = telemetry.itemCount();
    this.bytes = telemetry.byteSize();
    this.inMemory = keep ? telemetry : null;
  }

  @Override
  public long size(Sizer sizer) {
    return switch (sizer) {
      case REQUESTS -> 1;
      case ITEMS -> items;
      case BYTES -> bytes;
    };
  }

  @Override
  public RequestMetadata metadata() {
    return metadata;
  }

  @Override
  public T load() throws StorageException {
    return inMemory != null ? inMemory : codec.decode(entry.read());
  }
}
