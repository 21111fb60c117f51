package dev.ingot.telemetry.fuzz;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One field of a message, with its tag.
 *
 * @param number the number of the field; -1 for bytes that are no fields
 * @param wireType its wire type
 * @param bytes tag, length and content
 * @param content where the content begins, behind tag and length
 */
record Chunk(int number, int wireType, byte[] bytes, int content) {

  /** The fields of a message; one chunk of all bytes when they are no message. */
  static List<Chunk> of(byte[] message) {
    List<Chunk> chunks = new ArrayList<>();
    WireReader reader = new WireReader(message, 0, message.length);
    try {
      while (reader.next()) {
        chunks.add(
            new Chunk(
                reader.field(),
                reader.wireType(),
                Arrays.copyOfRange(message, reader.start(), reader.end()),
                reader.valueStart() - reader.start()));
      }
      return chunks;
    } catch (IllegalStateException | IndexOutOfBoundsException e) {
      return new ArrayList<>(List.of(raw(message)));
    }
  }

  /** Bytes that are no field, or not any more. */
  static Chunk raw(byte[] bytes) {
    return new Chunk(-1, -1, bytes, 0);
  }

  byte[] contentBytes() {
    return Arrays.copyOfRange(bytes, content, bytes.length);
  }

  static byte[] join(List<Chunk> chunks) {
    return OddBytes.join(chunks.stream().map(Chunk::bytes).toArray(byte[][]::new));
  }
}
