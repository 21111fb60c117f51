package dev.ingot.storage;

import java.util.List;

/**
 * Records that stay until each of them is removed, in whatever order; for queues. A record that was
 * appended outlives the process, and whatever else the storage promises. Thread-safe.
 *
 * <p>A removal may be forgotten when the process or the machine dies: then the record is there
 * again. So it is found at least once, never lost.
 */
public interface Journal extends AutoCloseable {

  /** A record of the journal. Thread-safe. */
  interface Entry {

    /** The length of the record in bytes. */
    int length();

    /**
     * The record as it was appended; a copy. Not to be called after {@code remove}.
     *
     * @throws StorageException when it cannot be read or is not what was appended
     */
    byte[] read() throws StorageException;

    /** The record is not needed any more; without effect when it was removed. */
    void remove();
  }

  /**
   * The records that an earlier process left, in the order in which they were appended. Given once:
   * a second call finds none.
   */
  List<Entry> recovered();

  /**
   * Appends a record; it is stored when the call returns. When it throws, the record is not there;
   * after a power failure it may be.
   *
   * @param record the ranges that make up the record one after the other; not kept
   * @throws StorageException when there is no room or the disk fails; a later call may succeed
   */
  Entry append(List<Bytes> record) throws StorageException;

  /** Lets go of the journal; what was not removed stays for the next who opens it. */
  @Override
  void close();
}
