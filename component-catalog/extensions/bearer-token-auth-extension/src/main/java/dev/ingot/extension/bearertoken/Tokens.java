package dev.ingot.extension.bearertoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** Values of the header, the scheme included. */
final class Tokens {
  private final List<String> values;
  private final List<byte[]> bytes;

  private Tokens(List<String> values) {
    this.values = values;
    this.bytes = values.stream().map(Tokens::bytes).toList();
  }

  static Tokens of(String scheme, Stream<String> tokens) {
    String before = scheme.isEmpty() ? "" : scheme + " ";
    return new Tokens(
        tokens.map(String::strip).filter(token -> !token.isEmpty()).map(before::concat).toList());
  }

  /** A token in each line; blank lines do not count. */
  static Tokens ofFile(String scheme, String text) {
    Tokens tokens = of(scheme, text.lines());
    if (tokens.values.isEmpty()) {
      throw new IllegalArgumentException("the file holds no token");
    }
    return tokens;
  }

  /** The one to send. */
  String first() {
    return values.get(0);
  }

  /** Whether a value is among them, in a time that does not tell how much of it is right. */
  boolean contains(String given) {
    byte[] asked = bytes(given);
    boolean found = false;
    for (byte[] known : bytes) {
      found |= MessageDigest.isEqual(known, asked);
    }
    return found;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
