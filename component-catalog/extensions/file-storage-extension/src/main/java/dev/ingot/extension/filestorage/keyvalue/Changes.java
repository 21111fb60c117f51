package dev.ingot.extension.filestorage.keyvalue;

import dev.ingot.storage.KeyValueStore.Change;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch of changes as bytes: their number, and of each the length of the key, the key, the length
 * of the value or -1, and the value; lengths in four bytes, big-endian.
 */
final class Changes {
  private static final int DELETED = -1;

  private Changes() {}

  static byte[] encode(List<Change> changes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(changes.size());
    for (Change change : changes) {
      write(out, change.key().getBytes(StandardCharsets.UTF_8));
      if (change.value().isPresent()) {
        write(out, change.value().get());
      } else {
        out.writeInt(DELETED);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * The changes that were encoded.
   *
   * @throws IOException when the record is something else, whatever its checksum says
   */
  static List<Change> decode(byte[] content, int offset, int length) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content, offset, length));
    int count = in.readInt();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String key = new String(bytes(in, in.readInt()), StandardCharsets.UTF_8);
      int valueLength = in.readInt();
      changes.add(
          valueLength == DELETED ? Change.delete(key) : Change.set(key, bytes(in, valueLength)));
    }
    return changes;
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    if (length < 0 || length > in.available()) {
      throw new EOFException("a key or value of " + length + " bytes");
    }
    return in.readNBytes(length);
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
