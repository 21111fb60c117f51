package dev.ingot.extension.filestorage.frame;

import dev.ingot.storage.Bytes;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What stands before a record in a file: 16 bytes, big-endian, at an offset that 16 divides, so
 * that no part of it crosses a sector.
 *
 * <pre>
 *   0  magic and version
 *   4  length of the record
 *   8  CRC-32C of the length and the record, mixed with the file's number and the offset
 *  12  mark: the checksum, by exclusive or with a word for live or for removed
 * </pre>
 *
 * <p>A record is removed by writing its mark anew. The mark depends on the checksum, so no zeroed
 * or torn mark means that a record was removed.
 *
 * @param length of the record
 * @param checksum of the length and the record, mixed with the file's number and the offset
 * @param removed whether the record is not needed any more
 */
public record FrameHeader(int length, int checksum, boolean removed) {
  /** The size of a header, and what offsets of frames are multiples of. */
  public static final int SIZE = 16;

  /** Where in the header the mark stands. */
  public static final int MARK_AT = 12;

  static final int MAGIC = 0x494A_7232;
  private static final int LIVE = 0x4C69_7665;
  private static final int REMOVED = 0x676F_6E65;

  /**
   * The header of a live record.
   *
   * @param file the number of the file that it is written into
   * @param at where in the file it begins
   * @param record its checksum and length
   */
  public static FrameHeader of(long file, long at, Checksum record) {
    return new FrameHeader(record.length(), record.within(file, at), false);
  }

  /** How many bytes a frame with a record of a length takes, with what fills it up. */
  public static long frameLength(int recordLength) {
    return (SIZE + (long) recordLength + SIZE - 1) / SIZE * SIZE;
  }

  /**
   * Whether bytes are the record that the header was written for.
   *
   * @param file the number of the file that the header is in
   * @param at where in the file it begins
   */
  public boolean fits(long file, long at, List<Bytes> record) {
    Checksum found = Checksum.of(record);
    return found.length() == length && found.within(file, at) == checksum;
  }

  /** Whether this is the header of the same record, and says that it is removed. */
  boolean removes(FrameHeader other) {
    return removed && length == other.length && checksum == other.checksum;
  }

  /** The header's bytes. */
  public byte[] encode() {
    return ByteBuffer.allocate(SIZE)
        .putInt(MAGIC)
        .putInt(length)
        .putInt(checksum)
        .putInt(mark(removed))
        .array();
  }

  /** The bytes of the mark that says that the record is removed. */
  public byte[] removedMark() {
    return ByteBuffer.allocate(4).putInt(mark(true)).array();
  }

  /** The header at an offset of a file's content, whatever stands there. */
  static FrameHeader parse(byte[] content, int at) {
    ByteBuffer header = ByteBuffer.wrap(content, at, SIZE);
    header.getInt();
    int length = header.getInt();
    int checksum = header.getInt();
    return new FrameHeader(length, checksum, header.getInt() == (checksum ^ REMOVED));
  }

  /** Whether a file begins with a header: it has nothing before its records. */
  public static boolean begins(byte[] content) {
    return content.length >= SIZE && hasMagic(content, 0);
  }

  static boolean hasMagic(byte[] content, int at) {
    return ByteBuffer.wrap(content, at, 4).getInt() == MAGIC;
  }

  private int mark(boolean gone) {
    return checksum ^ (gone ? REMOVED : LIVE);
  }
}
