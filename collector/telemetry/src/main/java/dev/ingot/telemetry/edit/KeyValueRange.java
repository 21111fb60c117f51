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
  private boolean hasMore;
  private boolean hasValue;

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

  /** The bytes of a {@code KeyValue} with that key and that value. */
  static byte[] encoded(byte[] keyBytes, int keyFrom, int keyTo, byte[] value) {
    int keyLength = keyTo - keyFrom;
    int header = 2 + Numbers.varintSize(keyLength) + Numbers.varintSize(value.length);
    byte[] bytes = new byte[header + keyLength + value.length];
    bytes[0] = KEY_TAG;
    int at = Numbers.putVarint(bytes, 1, keyLength);
    System.arraycopy(keyBytes, keyFrom, bytes, at, keyLength);
    at += keyLength;
    bytes[at] = VALUE_TAG;
    at = Numbers.putVarint(bytes, at + 1, value.length);
    System.arraycopy(value, 0, bytes, at, value.length);
    return bytes;
  }

  void moveTo(byte[] bytes, int from, int to) {
    buffer = bytes;
    hasMore = false;
    hasValue = false;
    if (!moveToUsual(bytes, from, to)) {
      moveToAny(bytes, from, to);
    }
  }

  /** Whether it is this value, and not an absent one. */
  boolean isValue(byte[] value) {
    return isValue(value, 0, value.length);
  }

  /** The same for the value in a part of an array. */
  boolean isValue(byte[] other, int from, int to) {
    return hasValue && Arrays.equals(buffer, valueFrom, valueTo, other, from, to);
  }

  /** Whether there are unknown fields as well. */
  boolean hasMore() {
    return hasMore;
  }

  /** Whether it is a key and a value in either order, with lengths of one byte, and no more. */
  static boolean isUsual(byte[] bytes, int from, int to) {
    if (to - from < 4 || bytes[from + 1] < 0) {
      return false;
    }
    int second = from + 2 + bytes[from + 1];
    if (second + 1 >= to || bytes[second + 1] != to - second - 2) {
      return false;
    }
    return bytes[from] == KEY_TAG
        ? bytes[second] == VALUE_TAG
        : bytes[from] == VALUE_TAG && bytes[second] == KEY_TAG;
  }

  private boolean moveToUsual(byte[] bytes, int from, int to) {
    if (!isUsual(bytes, from, to)) {
      return false;
    }
    int first = from + 2;
    int second = first + bytes[from + 1];
    if (bytes[from] == KEY_TAG) {
      set(first, second, second + 2, to);
    } else {
      set(second + 2, to, first, second);
    }
    hasValue = true;
    return true;
  }

  private void set(int newKeyFrom, int newKeyTo, int newValueFrom, int newValueTo) {
    keyFrom = newKeyFrom;
    keyTo = newKeyTo;
    valueFrom = newValueFrom;
    valueTo = newValueTo;
  }

  private void moveToAny(byte[] bytes, int from, int to) {
    set(from, from, from, from);
    reader.reset(bytes, from, to - from);
    while (reader.next()) {
      if (reader.field() == KEY) {
        keyFrom = reader.valueStart();
        keyTo = reader.end();
      } else if (reader.field() == VALUE) {
        valueFrom = reader.valueStart();
        valueTo = reader.end();
        hasValue = true;
      } else {
        hasMore = true;
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
