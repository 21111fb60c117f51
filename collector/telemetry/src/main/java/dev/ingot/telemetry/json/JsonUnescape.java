package dev.ingot.telemetry.json;

import dev.ingot.telemetry.MalformedTelemetryException;
import java.util.Arrays;

/** Turns a text with escapes into UTF-8; a surrogate without its other half becomes U+FFFD. */
final class JsonUnescape {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int MAX_UTF8 = 4;
  private static final int HEX_DIGITS = 4;

  private byte[] text = new byte[64];
  private int length;

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /**
   * Reads to the closing quote.
   *
   * @param start where the text begins
   * @param escape where its first backslash is
   * @return the position behind the closing quote
   */
  int read(byte[] json, int start, int escape) throws MalformedTelemetryException {
    length = 0;
    append(json, start, escape);
    int at = escape;
    while (at < json.length) {
      byte next = json[at];
      if (next == '"') {
        return at + 1;
      }
      if (next == '\\') {
        at = escaped(json, at + 1);
      } else if (next >= 0 && next < ' ') {
        throw JsonErrors.control(at);
      } else {
        append(json, at, ++at);
      }
    }
    throw JsonErrors.expected("'\"'", json, at);
  }

  private int escaped(byte[] json, int at) throws MalformedTelemetryException {
    int letter = at < json.length ? json[at] : -1;
    int character =
        switch (letter) {
          case '"', '\\', '/' -> letter;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> -1;
          default -> throw JsonErrors.escape(at - 1);
        };
    if (character >= 0) {
      append(character);
      return at + 1;
    }
    return unicode(json, at + 1);
  }

  private int unicode(byte[] json, int at) throws MalformedTelemetryException {
    int unit = hex(json, at);
    int next = at + HEX_DIGITS;
    if (!Character.isSurrogate((char) unit)) {
      append(unit);
      return next;
    }
    if (Character.isHighSurrogate((char) unit)
        && next + 1 < json.length
        && json[next] == '\\'
        && json[next + 1] == 'u') {
      int low = hex(json, next + 2);
      if (Character.isLowSurrogate((char) low)) {
        append(Character.toCodePoint((char) unit, (char) low));
        return next + 2 + HEX_DIGITS;
      }
    }
    append(REPLACEMENT);
    return next;
  }

  private static int hex(byte[] json, int at) throws MalformedTelemetryException {
    int value = 0;
    for (int i = at; i < at + HEX_DIGITS; i++) {
      int digit = i < json.length ? Character.digit(json[i], 16) : -1;
      if (digit < 0) {
        throw JsonErrors.escape(at - 2);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private void append(byte[] json, int start, int end) {
    reserve(end - start);
    System.arraycopy(json, start, text, length, end - start);
    length += end - start;
  }

  private void append(int character) {
    reserve(MAX_UTF8);
    if (character < 0x80) {
      text[length++] = (byte) character;
    } else if (character < 0x800) {
      text[length++] = (byte) (0xC0 | character >> 6);
      text[length++] = (byte) (0x80 | character & 0x3F);
    } else if (character < 0x10000) {
      text[length++] = (byte) (0xE0 | character >> 12);
      text[length++] = (byte) (0x80 | character >> 6 & 0x3F);
      text[length++] = (byte) (0x80 | character & 0x3F);
    } else {
      text[length++] = (byte) (0xF0 | character >> 18);
      text[length++] = (byte) (0x80 | character >> 12 & 0x3F);
      text[length++] = (byte) (0x80 | character >> 6 & 0x3F);
      text[length++] = (byte) (0x80 | character & 0x3F);
    }
  }

  private void reserve(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
    }
  }
}
