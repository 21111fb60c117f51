package dev.ingot.telemetry.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the end of text that stands in JSON as it is, eight bytes at a time.
 *
 * <p>In a word {@code x - 0x01..01 & ~x & 0x80..80} has its lowest bit in the first byte that is
 * zero; bits above that may be wrong, and are not looked at.
 */
final class PlainText {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private PlainText() {}

  /**
   * The first control character, quote, backslash or byte above 0x7f; {@code to}: there is none.
   */
  static int asciiEnd(byte[] text, int from, int to) {
    int at = from;
    while (at <= to - Long.BYTES) {
      long word = (long) LONG.get(text, at);
      long found = (special(word) | word) & HIGH;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < to && text[at] >= ' ' && text[at] != '"' && text[at] != '\\') {
      at++;
    }
    return at;
  }

  /** The first control character, quote or backslash; {@code to}: there is none. */
  static int end(byte[] text, int from, int to) {
    int at = from;
    while (at <= to - Long.BYTES) {
      long found = special((long) LONG.get(text, at)) & HIGH;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < to && !isSpecial(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpecial(byte character) {
    return character == '"' || character == '\\' || (character >= 0 && character < ' ');
  }

  private static long special(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    return quote - ONES & ~quote | backslash - ONES & ~backslash | word - SPACES & ~word;
  }
}
