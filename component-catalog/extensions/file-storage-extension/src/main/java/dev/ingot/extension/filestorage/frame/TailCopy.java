package dev.ingot.extension.filestorage.frame;

import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.storage.Bytes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A second copy of the last bytes of a file, kept at its beginning: what destroys the end of a file
 * destroys no record. Not thread-safe.
 *
 * <p>The copy is a ring: the byte at an offset of the file stands in it at the offset modulo its
 * size, so each append writes the new bytes only. It is half as large again as twice the 4 KiB that
 * may be destroyed: the record being written when the process died has its place in it, too.
 * Between it and the records are 4 KiB of nothing, for the end of a short file is near.
 *
 * <pre>
 *       0  4 KiB that are the file's own
 *    4096  the ring
 *   16384  4 KiB of nothing
 *   20480  records
 * </pre>
 */
public final class TailCopy {
  /** Where records begin in a file that has a copy of its tail. */
  public static final int RECORDS_AT = 20 * 1024;

  static final int RING_AT = 4 * 1024;
  static final int RING_SIZE = 12 * 1024;

  private static final Bytes ZEROS = Bytes.of(new byte[FrameHeader.SIZE]);

  private final byte[] ring = new byte[RING_SIZE];

  /** A copy of the tail of no file. */
  public TailCopy() {}

  /** From now on the copy is that of a new file; takes the room for it. */
  public void begin(DiskFile file) throws IOException {
    Arrays.fill(ring, (byte) 0);
    file.write(RING_AT, ring, 0, RING_SIZE);
  }

  /** Copies a frame that was just written, or as much of its end as there is room for. */
  public void write(DiskFile file, long at, FrameHeader header, List<Bytes> record)
      throws IOException {
    long end = at + FrameHeader.frameLength(header.length());
    long from = Math.max(at, end - RING_SIZE);
    long position = put(Bytes.of(header.encode()), at, from);
    for (Bytes part : record) {
      position = put(part, position, from);
    }
    put(new Bytes(ZEROS.array(), 0, (int) (end - position)), position, from);
    write(file, indexOf(from), (int) (end - from));
  }

  /**
   * Whether a file has a copy of all records that begin at an offset or behind it: what was not put
   * back there was never written to its end.
   */
  public static boolean covers(long offset, long fileLength) {
    return offset >= RECORDS_AT && offset >= fileLength - RING_SIZE;
  }

  /** Where in the ring the byte at an offset of the file is. */
  static int indexOf(long offset) {
    return (int) (offset % RING_SIZE);
  }

  /** One call in any case: who goes over the ring's end writes all of it. */
  private void write(DiskFile file, int index, int length) throws IOException {
    if (index + length <= RING_SIZE) {
      file.write(RING_AT + (long) index, ring, index, length);
    } else {
      file.write(RING_AT, ring, 0, RING_SIZE);
    }
  }

  /**
   * Copies what of a part stands at or behind an offset.
   *
   * @return where the part ends in the file
   */
  private long put(Bytes part, long position, long from) {
    long end = position + part.length();
    int skipped = (int) Math.min(part.length(), Math.max(0, from - position));
    int left = part.length() - skipped;
    int index = indexOf(position + skipped);
    int first = Math.min(left, RING_SIZE - index);
    System.arraycopy(part.array(), part.offset() + skipped, ring, index, first);
    System.arraycopy(part.array(), part.offset() + skipped + first, ring, 0, left - first);
    return end;
  }
}
