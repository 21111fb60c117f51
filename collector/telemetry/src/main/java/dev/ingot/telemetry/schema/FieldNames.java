package dev.ingot.telemetry.schema;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds fields by the bytes of their JSON or .proto names, without making text of them. */
final class FieldNames {
  private static final int SIZE = 128;

  private final byte[][] names = new byte[SIZE][];
  private final byte[] slots = new byte[SIZE];

  FieldNames(List<Field> fields) {
    Arrays.fill(names, new byte[0]);
    for (int slot = 0; slot < fields.size(); slot++) {
      put(fields.get(slot).jsonName(), slot);
      put(fields.get(slot).protoName(), slot);
    }
  }

  /** The slot of the field with that name; -1 when there is none. */
  int slot(byte[] text, int from, int to) {
    int at = hash(text, from, to);
    while (names[at].length > 0) {
      if (Arrays.equals(names[at], 0, names[at].length, text, from, to)) {
        return slots[at];
      }
      at = (at + 1) % SIZE;
    }
    return -1;
  }

  private void put(String name, int slot) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    int at = hash(text, 0, text.length);
    while (names[at].length > 0) {
      at = (at + 1) % SIZE;
    }
    names[at] = text;
    slots[at] = (byte) slot;
  }

  private static int hash(byte[] text, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    int mix = text[from] * 31 + text[from + length / 2] * 17 + text[to - 1] * 7 + length;
    return mix & (SIZE - 1);
  }
}
