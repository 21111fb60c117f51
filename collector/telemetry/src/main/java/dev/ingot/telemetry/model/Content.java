package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text or bytes: a range of the bytes that came, of which a string is made when it is wanted. What
 * came and is not changed goes out byte for byte, also when it is no UTF-8.
 */
final class Content {
  private static final byte[] NOTHING = new byte[0];

  static final Content EMPTY = new Content(NOTHING, 0, 0, "");

  private final byte[] buffer;
  private final int from;
  private final int to;
  private @Nullable String text;

  private Content(byte[] buffer, int from, int to, @Nullable String text) {
    this.buffer = buffer;
    this.from = from;
    this.to = to;
    this.text = text;
  }

  static Content of(WireReader in) {
    return new Content(in.buffer(), in.valueStart(), in.end(), null);
  }

  static Content of(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new Content(utf8, 0, utf8.length, text);
  }

  static Content of(byte[] bytes) {
    return new Content(bytes.clone(), 0, bytes.length, null);
  }

  static Content ofId(byte[] id, int length) {
    if (id.length != 0 && id.length != length) {
      throw new IllegalArgumentException(
          "an id of " + id.length + " bytes instead of " + length + " or none");
    }
    return of(id);
  }

  int length() {
    return to - from;
  }

  byte[] bytes() {
    return Arrays.copyOfRange(buffer, from, to);
  }

  String hex() {
    return HexFormat.of().formatHex(buffer, from, to);
  }

  /** Whether it is that text; makes no string of text in ASCII. */
  boolean is(String other) {
    int result = text == null ? compare(buffer, from, to, other) : -1;
    return result < 0 ? toString().equals(other) : result == 1;
  }

  /** Whether the bytes are that text: 1 yes, 0 no, -1 not known, for lack of ASCII. */
  static int compare(byte[] bytes, int from, int to, String text) {
    int length = text.length();
    if (length > to - from) {
      return 0;
    }
    for (int i = 0; i < length; i++) {
      char expected = text.charAt(i);
      if (expected >= 0x80 || bytes[from + i] < 0) {
        return -1;
      }
      if (bytes[from + i] != expected) {
        return 0;
      }
    }
    return length == to - from ? 1 : 0;
  }

  void writeTo(BackwardWriter out) {
    out.raw(buffer, from, to - from);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Content content
        && Arrays.equals(buffer, from, to, content.buffer, content.from, content.to);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    return hash;
  }

  /** The text; bytes that are not UTF-8 become U+FFFD. */
  @Override
  public String toString() {
    String made = text;
    if (made == null) {
      made = new String(buffer, from, to - from, StandardCharsets.UTF_8);
      text = made;
    }
    return made;
  }
}
