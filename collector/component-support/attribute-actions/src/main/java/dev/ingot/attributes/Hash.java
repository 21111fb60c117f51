package dev.ingot.attributes;

import dev.ingot.telemetry.edit.ValueChange;
import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts the SHA-256 of a value, in hexadecimal, in its place: of text its UTF-8, of numbers their
 * eight bytes, the lowest first, of a truth value one byte. Anything else becomes the empty text.
 */
final class Hash implements ValueChange {
  private static final int TEXT = 1;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** One for each thread: it costs more to make than a short text to digest. */
  private final ThreadLocal<Sha256> digests = ThreadLocal.withInitial(Sha256::new);

  @Override
  public boolean change(ValueView value, WireWriter out) {
    switch (value.type()) {
      case STRING -> digests.get().write(value, out);
      case BOOL -> digests.get().write(value.bool() ? 1 : 0, 1, out);
      case INT -> digests.get().write(value.integer(), Long.BYTES, out);
      case DOUBLE ->
          digests.get().write(Double.doubleToRawLongBits(value.float64()), Long.BYTES, out);
      case EMPTY, ARRAY, MAP, BYTES -> out.bytes(TEXT, new byte[0]);
    }
    return true;
  }

  /** A digest and the array that it writes to. */
  private static final class Sha256 {
    private static final int LENGTH = 32;

    private final MessageDigest digest;
    private final byte[] sum = new byte[LENGTH];

    Sha256() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    void write(ValueView text, WireWriter out) {
      text.digest(digest);
      write(out);
    }

    void write(long number, int bytes, WireWriter out) {
      for (int i = 0; i < bytes; i++) {
        digest.update((byte) (number >>> i * Byte.SIZE));
      }
      write(out);
    }

    private void write(WireWriter out) {
      try {
        digest.digest(sum, 0, LENGTH);
      } catch (DigestException e) {
        throw new IllegalStateException("a SHA-256 has 32 bytes", e);
      }
      int mark = out.begin(TEXT, 2 * LENGTH);
      byte[] text = out.room(2 * LENGTH);
      int at = out.size();
      for (byte one : sum) {
        text[at++] = DIGITS[one >>> 4 & 0xf];
        text[at++] = DIGITS[one & 0xf];
      }
      out.wrote(at);
      out.end(mark);
    }
  }
}
