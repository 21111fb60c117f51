package dev.ingot.extension.filestorage.frame;

import dev.ingot.storage.Bytes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The checksum of a record before it is known which file it goes to.
 *
 * @param length of the record in bytes
 * @param value CRC-32C of the length and the record
 */
public record Checksum(int length, int value) {

  /**
   * Reads the record once.
   *
   * @throws ArithmeticException when it has 2 GiB or more
   */
  public static Checksum of(List<Bytes> record) {
    int length = 0;
    for (Bytes part : record) {
      length = Math.addExact(length, part.length());
    }
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(4).putInt(length).flip());
    for (Bytes part : record) {
      crc.update(part.array(), part.offset(), part.length());
    }
    return new Checksum(length, (int) crc.getValue());
  }

  /**
   * Different in each file and at each offset, so that blocks of a deleted file are nothing in
   * another one, and a record is nothing elsewhere in its own.
   */
  int within(long file, long at) {
    long place = file * 0x9E37_79B9_7F4A_7C15L + at;
    return value ^ Long.hashCode(place * 0xD1B5_4A32_D192_ED03L);
  }
}
