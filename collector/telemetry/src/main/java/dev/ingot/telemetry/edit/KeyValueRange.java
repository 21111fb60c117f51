package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import java.util.Arrays;

/** Where the key and the value of one {@code KeyValue} stand; an absent one has no bytes. */
final class KeyValueRange {
  static final int KEY = 1;
  static final int VALUE = 2;

  private static final byte KEY_TAG = KEY << 3 | WireType.LENGTH_DELIMITED;
  private static final byte VALUE_TAG = VALUE << 3 | WireType.LENGTH_DELIMITED;

  private final WireReader reader = new WireReader(new byte[0], 0, 0);
  private byte[] buffer = new byte[0];
  private int keyFrom;
  private int keyTo;
  private int valueFrom;
  private int valueTo;

  /**
   * Whether the {@code KeyValue} in these bytes has that key. Written for the usual form, in which
   * both lengths take one byte and key and value come in either order.
   */
  static boolean hasKey(byte[] bytes, int from, int to, byte[] key, KeyValueRange slow) {
    if (to - from > 1 && bytes[from + 1] >= 0) {
      int at = from;
      if (bytes[at] == VALUE_TAG && at + 3 + bytes[at + 1] < to) {
        at += 2 + bytes[at + 1];
      }
      if (bytes[at] == KEY_TAG && bytes[at + 1] >= 0) {
        int length = bytes[at + 1];
        return length == key.length
            && Arrays.equals(bytes, at + 2, at + 2 + length, key, 0, key.length);
      }
    }
    slow.moveTo(bytes, from, to);
    return slow.isKey(key);
  }

  void moveTo(byte[] bytes, int from, int to) {
    buffer = bytes;
    keyFrom = from;
    keyTo = from;
    valueFrom = from;
    valueTo = from;
    reader.reset(bytes, from, to - from);
    while (reader.next()) {
      if (reader.field() == KEY) {
        keyFrom = reader.valueStart();
        keyTo = reader.end();
      } else if (reader.field() == VALUE) {
        valueFrom = reader.valueStart();
        valueTo = reader.end();
      }
    }
  }

  boolean isKey(byte[] key) {
    return Arrays.equals(buffer, keyFrom, keyTo, key, 0, key.length);
  }

  byte[] buffer() {
    return buffer;
  }

  int keyFrom() {
    return keyFrom;
  }

  int keyTo() {
    return keyTo;
  }

  int valueFrom() {
    return valueFrom;
  }

  int valueTo() {
    return valueTo;
  }
}
