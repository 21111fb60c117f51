package dev.ingot.builder.archive;

import java.nio.charset.StandardCharsets;

/**
 * The header of an entry of a tar archive.
 *
 * <p>Source: POSIX.1-2001, {@code pax}, "ustar Interchange Format" and "pax Header Block".
 *
 * @param type the type flag
 * @param path the path; that of a folder ends with {@code /}
 * @param mode the permissions
 * @param size the number of bytes of content
 * @param target where a link leads, empty for all else
 */
record TarHeader(char type, String path, int mode, long size, String target) {
  static final char FILE = '0';
  static final char LINK = '2';
  static final char FOLDER = '5';
  static final char EXTENDED = 'x';

  private static final int NAME = 100;
  private static final int PREFIX = 155;
  private static final long LARGEST = 077777777777L;
  private static final String OWNER = "root";

  /** The records of the extended header before this one: what does not fit, or is not ASCII. */
  String extended() {
    StringBuilder records = new StringBuilder();
    if (split() < 0 || !isAscii(path)) {
      records.append(record("path", path));
    }
    if (target.length() > NAME || !isAscii(target)) {
      records.append(record("linkpath", target));
    }
    if (size > LARGEST) {
      records.append(record("size", Long.toString(size)));
    }
    return records.toString();
  }

  /** The header's block. */
  byte[] block() {
    byte[] block = new byte[512];
    int split = Math.max(split(), 0);
    text(block, 0, NAME, split == 0 ? path : path.substring(split + 1));
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, Math.min(size, LARGEST));
    octal(block, 136, 12, Fixed.SECONDS);
    block[156] = (byte) type;
    text(block, 157, NAME, target);
    text(block, 257, 8, "ustar\00000");
    text(block, 265, 32, OWNER);
    text(block, 297, 32, OWNER);
    octal(block, 329, 8, 0);
    octal(block, 337, 8, 0);
    text(block, 345, PREFIX, path.substring(0, split));
    checksum(block);
    return block;
  }

  /**
   * Where the path is cut into prefix and name, at a slash that is left out: 0 if it fits into the
   * name, -1 if it fits nowhere.
   */
  private int split() {
    if (path.length() <= NAME) {
      return 0;
    }
    int slash = path.indexOf('/', path.length() - NAME - 1);
    return slash > 0 && slash <= PREFIX && slash < path.length() - 1 ? slash : -1;
  }

  private static void checksum(byte[] block) {
    text(block, 148, 8, "        ");
    int sum = 0;
    for (byte each : block) {
      sum += each & 0xff;
    }
    octal(block, 148, 7, sum);
    block[155] = ' ';
  }

  /** Digits, and a zero byte behind them. */
  private static void octal(byte[] block, int at, int length, long value) {
    String digits = Long.toOctalString(value);
    text(block, at, length, "0".repeat(length - 1 - digits.length()) + digits + "\0");
  }

  private static void text(byte[] block, int at, int length, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, length));
  }

  /** {@code LENGTH KEY=VALUE\n}, where the length is that of the whole, itself included. */
  private static String record(String key, String value) {
    String rest = " " + key + "=" + value + "\n";
    int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
    int length = bytes + Integer.toString(bytes).length();
    length = bytes + Integer.toString(length).length();
    return length + rest;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(each -> each < 128);
  }
}
