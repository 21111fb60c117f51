package dev.ingot.attributes;

import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.ValueView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Puts the SHA-256 of a value, in hexadecimal, in its place: of text its UTF-8, of numbers their
 * eight bytes, the lowest first, of a truth value one byte. Anything else becomes the empty text.
 */
final class Hash {
  private Hash() {}

  static void apply(Cursor cursor, byte[] key) {
    int index = cursor.attributes().find(key);
    if (index >= 0) {
      apply(cursor.attributes(), index);
    }
  }

  static void apply(Attributes attributes, int index) {
    attributes.replace(index, AnyValues.text(hash(attributes.value(index))));
  }

  private static String hash(ValueView value) {
    return switch (value.type()) {
      case STRING -> hex(value.bytes());
      case BOOL -> hex(new byte[] {(byte) (value.bool() ? 1 : 0)});
      case INT -> hex(eightBytes(value.integer()));
      case DOUBLE -> hex(eightBytes(Double.doubleToRawLongBits(value.float64())));
      case EMPTY, ARRAY, MAP, BYTES -> "";
    };
  }

  private static byte[] eightBytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
