package dev.ingot.extension.filestorage.keyvalue;

import dev.ingot.storage.StorageException;
import java.io.IOException;

/** The wording of what goes wrong with values. */
final class Messages {
  static final String TORN = "Cut off a change that was not written to its end";
  static final String REPAIRED =
      "The end of a storage file was damaged. It is repaired from the copy that the file has of"
          + " it.";
  static final String RECREATED =
      "A storage file was damaged; it is set aside and the component begins anew";

  private Messages() {}

  static StorageException damaged(String path) {
    return new StorageException(
        "the storage file "
            + path
            + " is damaged: restore it, or set recreate: true to set it aside and begin anew");
  }

  static StorageException failed(String what, String path, IOException failure) {
    return new StorageException(what + " " + path + ": " + failure.getMessage(), failure);
  }
}
