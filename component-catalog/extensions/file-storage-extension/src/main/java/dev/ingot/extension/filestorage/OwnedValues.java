package dev.ingot.extension.filestorage;

import dev.ingot.extension.filestorage.keyvalue.ValueFile;
import dev.ingot.storage.KeyValueStore;
import dev.ingot.storage.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Values that let go of their directory when they are closed. Thread-safe. */
final class OwnedValues implements KeyValueStore {
  private final ValueFile values;
  private final Runnable onClose;
  private boolean closed;

  OwnedValues(ValueFile values, Runnable onClose) {
    this.values = values;
    this.onClose = onClose;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return values.get(key);
  }

  @Override
  public void batch(List<Change> changes) throws StorageException {
    values.batch(changes);
  }

  @Override
  public void walk(BiConsumer<String, byte[]> visitor) {
    values.walk(visitor);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      values.close();
      onClose.run();
    }
  }
}
