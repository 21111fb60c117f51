package dev.ingot.builder.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a zip archive says of an entry, twice: before its bytes and in the directory at the end.
 *
 * <p>Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.14 to 4.3.16.
 *
 * @param name the path in UTF-8
 * @param mode the Unix mode with the type of file
 * @param deflated whether the bytes are compressed
 * @param crc the CRC-32 of the content
 * @param stored the number of bytes in the archive
 * @param size the number of bytes of the content
 * @param offset where the entry begins in the archive
 */
record ZipEntryHeader(
    byte[] name, int mode, boolean deflated, long crc, long stored, long size, long offset) {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int MOST = 0xffff;

  private static final short VERSION = 20;
  private static final short VERSION_64 = 45;
  private static final short UNIX = 3 << 8;
  private static final short UTF_8 = 1 << 11;
  private static final short DEFLATE = 8;

  byte[] local() {
    ByteBuffer out = buffer(30 + name.length).putInt(LOCAL);
    common(out).putShort((short) 0);
    return out.put(name).array();
  }

  byte[] central() {
    ByteBuffer out = buffer(46 + name.length).putInt(CENTRAL).putShort((short) (UNIX | VERSION));
    common(out).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 0).putShort((short) 0).putInt(mode << 16).putInt((int) offset);
    return out.put(name).array();
  }

  /** From the version that is needed to the length of the name. */
  private ByteBuffer common(ByteBuffer out) {
    return out.putShort(VERSION)
        .putShort(isAscii() ? 0 : UTF_8)
        .putShort(deflated ? DEFLATE : 0)
        .putInt(dosTime())
        .putInt((int) crc)
        .putInt((int) stored)
        .putInt((int) size)
        .putShort((short) name.length);
  }

  /** The end of an archive whose directory lies between two offsets. */
  static byte[] end(int entries, long directory, long end) {
    boolean many = entries >= MOST;
    ByteBuffer out = buffer(many ? 98 : 22);
    if (many) {
      out.putInt(END_64).putLong(44).putShort((short) (UNIX | VERSION_64)).putShort(VERSION_64);
      out.putInt(0).putInt(0).putLong(entries).putLong(entries);
      out.putLong(end - directory).putLong(directory);
      out.putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1);
    }
    short count = (short) Math.min(entries, MOST);
    out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
    return out.putInt((int) (end - directory)).putInt((int) directory).putShort((short) 0).array();
  }

  private static int dosTime() {
    int date =
        (Fixed.TIME.getYear() - 1980) << 9
            | Fixed.TIME.getMonthValue() << 5
            | Fixed.TIME.getDayOfMonth();
    return date << 16;
  }

  private boolean isAscii() {
    for (byte each : name) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
