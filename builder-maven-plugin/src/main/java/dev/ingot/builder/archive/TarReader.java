package dev.ingot.builder.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads the ordinary files of a tar archive (POSIX.1-1988, ustar), one after the other. Folders,
 * links and extended headers are passed over, so a path has at most 256 characters. Paths are as
 * the archive has them: whoever writes files must look where they lead.
 */
public final class TarReader {
  private static final int BLOCK = 512;
  private static final int NAME = 0;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int SUM = 148;
  private static final int SUM_LENGTH = 8;
  private static final int TYPE = 156;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];
  private long left;
  private long padding;

  /** Reads from a stream, which stays open. */
  public TarReader(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the next ordinary file.
   *
   * @return its path; empty at the end of the archive, as no file has an empty path
   * @throws IOException when the archive is damaged or ends early
   */
  public String next() throws IOException {
    while (true) {
      in.skipNBytes(left + padding);
      left = 0;
      padding = 0;
      if (in.readNBytes(header, 0, BLOCK) != BLOCK) {
        throw new EOFException("it ends early");
      }
      if (isEmpty()) {
        return "";
      }
      checkSum();
      left = octal(SIZE, SIZE_LENGTH);
      padding = -left & (BLOCK - 1);
      if (header[TYPE] == '0' || header[TYPE] == 0) {
        return path();
      }
    }
  }

  /**
   * Some of the current file's content.
   *
   * @return empty at its end
   * @throws IOException when the archive ends early
   */
  public byte[] read(int most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, left));
    if (bytes.length == 0 && left > 0) {
      throw new EOFException("it ends early");
    }
    left -= bytes.length;
    return bytes;
  }

  private boolean isEmpty() {
    for (byte each : header) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sum of all bytes of the header, with blanks in place of the sum itself. */
  private void checkSum() throws IOException {
    long sum = 0;
    for (int at = 0; at < BLOCK; at++) {
      sum += at >= SUM && at < SUM + SUM_LENGTH ? ' ' : header[at] & 0xff;
    }
    if (sum != octal(SUM, SUM_LENGTH)) {
      throw new IOException("it is no tar archive, or a damaged one");
    }
  }

  private long octal(int from, int length) throws IOException {
    String digits = text(from, length).strip();
    if (!digits.matches("[0-7]{1,12}")) {
      throw new IOException("it is no tar archive, or a damaged one");
    }
    return Long.parseLong(digits, Byte.SIZE);
  }

  private String path() {
    String prefix = text(PREFIX, PREFIX_LENGTH);
    String name = text(NAME, NAME_LENGTH);
    boolean ustar = text(SUM + SUM_LENGTH + 1 + NAME_LENGTH, "ustar".length()).equals("ustar");
    return ustar && !prefix.isEmpty() ? prefix + "/" + name : name;
  }

  private String text(int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
