package dev.ingot.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Values by key that outlive the process; for positions, counters and checkpoints. Thread-safe.
 *
 * <p>The same contract as the Collector's {@code extension/xextension/storage}: a change is stored
 * when the call returns.
 */
public interface KeyValueStore extends AutoCloseable {

  /**
   * A change of one value.
   *
   * @param key not empty
   * @param value the new value; empty: the key is deleted
   */
  record Change(String key, Optional<byte[]> value) {

    /** Sets a value; the array must not be changed afterwards. */
    public static Change set(String key, byte[] value) {
      return new Change(key, Optional.of(value));
    }

    /** Deletes a value. */
    public static Change delete(String key) {
      return new Change(key, Optional.empty());
    }
  }

  /** The value of a key; it must not be changed. */
  Optional<byte[]> get(String key) throws StorageException;

  /** Sets a value. */
  default void set(String key, byte[] value) throws StorageException {
    batch(List.of(Change.set(key, value)));
  }

  /** Deletes a value; without effect when there is none. */
  default void delete(String key) throws StorageException {
    batch(List.of(Change.delete(key)));
  }

  /** Makes all changes in order, or none of them. */
  void batch(List<Change> changes) throws StorageException;

  /** Shows every key with its value, as they are at the call, sorted by key. */
  void walk(BiConsumer<String, byte[]> visitor) throws StorageException;

  /** Lets go of the values; others can open them. */
  @Override
  void close();
}
