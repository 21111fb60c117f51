package dev.ingot.telemetry.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Writes JSON as UTF-8 bytes. */
final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_DIGITS = 19;
  private static final int MAX_ESCAPED = 6;
  private static final int FIRST_SIZE = 256;
  private static final int MAX_FIRST_SIZE = 1 << 24;

  private byte[] buffer;
  private int size;

  /** A writer of what has that many bytes on the wire; JSON has about twice as many. */
  JsonWriter(long wireBytes) {
    this.buffer = new byte[(int) Math.min(FIRST_SIZE + wireBytes * 5 / 2, MAX_FIRST_SIZE)];
  }

  byte[] toByteArray() {
    return Arrays.copyOf(buffer, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, size);
  }

  void raw(char ascii) {
    reserve(1);
    buffer[size++] = (byte) ascii;
  }

  void raw(byte[] ascii) {
    raw(ascii, 0, ascii.length);
  }

  /** A comma unless nothing was written since the bracket before. */
  void separate() {
    byte last = buffer[size - 1];
    if (last != '{' && last != '[') {
      raw(',');
    }
  }

  /** The name of a member, ASCII without anything to escape, and the colon. */
  void name(String name) {
    int length = name.length();
    reserve(length + 3);
    int at = size;
    buffer[at++] = '"';
    for (int i = 0; i < length; i++) {
      buffer[at++] = (byte) name.charAt(i);
    }
    buffer[at++] = '"';
    buffer[at++] = ':';
    size = at;
  }

  void signed(long value) {
    if (value < 0) {
      raw('-');
    }
    digits(value < 0 ? -value : value);
  }

  void unsigned(long value) {
    digits(value);
  }

  /**
   * A number in plain digits from 1e-6 up to 1e21, else with an exponent, as Go writes it; but for
   * minus zero, which is {@code -0.0}, so that readers do not take it for an integer.
   */
  void float64(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      raw('"');
      ascii(Double.toString(value));
      raw('"');
    } else if (value == (long) value && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0)) {
      signed((long) value);
    } else {
      ascii(shortest(value));
    }
  }

  /** Text in quotes; what is not UTF-8 becomes U+FFFD. */
  void string(byte[] text, int from, int to) {
    raw('"');
    int at = from;
    while (at < to) {
      int plain = PlainText.asciiEnd(text, at, to);
      raw(text, at, plain);
      at = plain;
      if (at < to) {
        at += text[at] < 0 ? sequence(text, at, to) : escape(text[at]);
      }
    }
    raw('"');
  }

  void hex(byte[] bytes, int from, int to) {
    raw('"');
    reserve(2 * (to - from));
    int end = size;
    for (int at = from; at < to; at++) {
      buffer[end++] = HEX[bytes[at] >> 4 & 0xf];
      buffer[end++] = HEX[bytes[at] & 0xf];
    }
    size = end;
    raw('"');
  }

  void base64(byte[] bytes) {
    raw('"');
    raw(Base64.getEncoder().encode(bytes));
    raw('"');
  }

  private int sequence(byte[] text, int at, int to) {
    int length = Utf8.sequence(text, at, to);
    reserve(Math.max(length, 3));
    if (length == 0) {
      buffer[size++] = (byte) 0xEF;
      buffer[size++] = (byte) 0xBF;
      buffer[size++] = (byte) 0xBD;
      return 1;
    }
    raw(text, at, at + length);
    return length;
  }

  private void raw(byte[] bytes, int from, int to) {
    reserve(to - from);
    System.arraycopy(bytes, from, buffer, size, to - from);
    size += to - from;
  }

  /** Writes the escape; gives the number of bytes that it stands for. */
  private int escape(int character) {
    reserve(MAX_ESCAPED);
    buffer[size++] = '\\';
    int letter = "\"\\\b\f\n\r\t".indexOf(character);
    if (letter >= 0) {
      buffer[size++] = (byte) "\"\\bfnrt".charAt(letter);
      return 1;
    }
    buffer[size++] = 'u';
    buffer[size++] = '0';
    buffer[size++] = '0';
    buffer[size++] = HEX[character >> 4];
    buffer[size++] = HEX[character & 0xf];
    return 1;
  }

  private static String shortest(double value) {
    String text = Double.toString(value);
    double magnitude = Math.abs(value);
    if (text.indexOf('E') >= 0 && magnitude >= 1e-6 && magnitude < 1e21) {
      text = new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
    return text.endsWith(".0") && value != 0 ? text.substring(0, text.length() - 2) : text;
  }

  private void ascii(String text) {
    raw(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void digits(long unsigned) {
    if (unsigned < 0) {
      ascii(Long.toUnsignedString(unsigned));
      return;
    }
    int length = decimalLength(unsigned);
    reserve(length);
    size += length;
    int at = size;
    long rest = unsigned;
    do {
      long tenth = rest / 10;
      buffer[--at] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    } while (rest != 0);
  }

  private static int decimalLength(long value) {
    int length = 1;
    for (long limit = 10; length < MAX_DIGITS && value >= limit; limit *= 10) {
      length++;
    }
    return length;
  }

  private void reserve(int more) {
    if (buffer.length - size < more) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.multiplyExact(size, 2), size + more));
    }
  }
}
