package dev.ingot.builder.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Finds the symbolic links of zip archives, which Java gives as files whose content is a path.
 *
 * <p>Source: PKWARE APPNOTE 6.3, sections 4.3.12 to 4.3.16; the upper half of the external
 * attributes is the Unix mode.
 */
public final class ZipLinks {
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_SIZE = 46;
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int TYPE = 0170000;
  private static final int LINK = 0120000;

  private ZipLinks() {}

  /**
   * The names of the symbolic links, in the order of the archive's directory.
   *
   * @throws IOException when the file cannot be read, and ZipException when it is no zip archive
   */
  public static List<String> of(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      int tail = (int) Math.min(length, LOCATOR_64_SIZE + END_SIZE + LONGEST_COMMENT);
      ByteBuffer end = read(in, length - tail, tail);
      int at = tail - END_SIZE;
      while (at >= 0 && end.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw new ZipException("zip END header not found");
      }
      return links(directory(in, end, at, length - tail + at));
    }
  }

  /** The directory, which ends where one of the two ends begins. */
  private static ByteBuffer directory(RandomAccessFile in, ByteBuffer tail, int at, long end)
      throws IOException {
    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
    long behind = end;
    int locator = at - LOCATOR_64_SIZE;
    if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
      behind = tail.getLong(locator + 8);
      size = read(in, behind, 56).getLong(40);
    }
    if (size > behind || size > Integer.MAX_VALUE) {
      throw new ZipException("invalid size of the directory");
    }
    return read(in, behind - size, (int) size);
  }

  private static List<String> links(ByteBuffer directory) throws ZipException {
    List<String> links = new ArrayList<>();
    for (int at = 0; at < directory.limit(); ) {
      if (directory.limit() - at < CENTRAL_SIZE || directory.getInt(at) != CENTRAL) {
        throw new ZipException("invalid entry of the directory");
      }
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      if (directory.limit() - at < CENTRAL_SIZE + name) {
        throw new ZipException("invalid entry of the directory");
      }
      if ((directory.getInt(at + 38) >>> 16 & TYPE) == LINK) {
        links.add(new String(directory.array(), at + CENTRAL_SIZE, name, StandardCharsets.UTF_8));
      }
      at += CENTRAL_SIZE + name + extra + comment;
    }
    return links;
  }

  private static ByteBuffer read(RandomAccessFile in, long from, int size) throws IOException {
    if (from < 0 || from + size > in.length()) {
      throw new ZipException("invalid place of the directory");
    }
    byte[] bytes = new byte[size];
    in.seek(from);
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
