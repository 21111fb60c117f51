package dev.ingot.telemetry.json;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Arrays;
import java.util.Base64;

/** Base64 with the standard alphabet and padding, line ends allowed (RFC 4648, section 4). */
final class Base64Text {
  private Base64Text() {}

  /** Writes the bytes that the text stands for; false when it is not base64. */
  static boolean decode(byte[] text, int from, int to, WireWriter out) {
    byte[] plain = withoutLineEnds(text, from, to);
    if (plain.length % 4 != 0) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(plain);
      out.raw(bytes, 0, bytes.length);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] withoutLineEnds(byte[] text, int from, int to) {
    byte[] plain = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      if (text[at] != '\n' && text[at] != '\r') {
        plain[length++] = text[at];
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
