package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.frame.FrameScan.Damage;
import dev.ingot.storage.StorageException;
import java.io.IOException;

/** The wording of what goes wrong with a journal. */
final class Messages {
  static final String TORN = "Cut off a record that was not written to its end";
  static final String DAMAGED =
      "A storage file is damaged. The records that are intact are used; a copy of the file as it was"
          + " found is kept.";
  static final String REPAIRED =
      "The end of a storage file was damaged. It is repaired from the copy that the file has of it.";
  static final String OTHER_VERSION =
      "A storage file was written by another version of the collector and is set aside. Start that"
          + " version to send what is in it, after giving the file its name back.";
  static final String NOT_REMOVED =
      "Failed to remove a record from the storage; it will be there again after a restart";
  static final String NOT_DELETED = "Failed to delete a storage file that is not needed any more";
  static final String NOT_CLOSED = "Failed to close a storage file";

  private Messages() {}

  static StorageException notWritten(String path, IOException failure) {
    return new StorageException("write to " + path + ": " + reason(failure), failure);
  }

  static StorageException unreadable(String path, IOException failure) {
    return new StorageException("read " + path + ": " + reason(failure), failure);
  }

  static StorageException changed(String path, long at) {
    return new StorageException("read " + path + ": the record at byte " + at + " is damaged");
  }

  static StorageException full(long maxBytes) {
    return new StorageException("the storage is full: it holds max_size, " + maxBytes + " bytes");
  }

  static StorageException tooLarge(long length) {
    return new StorageException(
        "a record of " + length + " bytes is too large: the limit is 1 GiB");
  }

  static StorageException closed() {
    return new StorageException("the storage is closed");
  }

  static String range(Damage damage) {
    return damage.from() + "-" + damage.to();
  }

  /** The operating system's words: {@code No space left on device}. */
  static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    int bracket = message.lastIndexOf(" (");
    return message.endsWith(")") && bracket >= 0
        ? message.substring(bracket + 2, message.length() - 1)
        : message;
  }
}
