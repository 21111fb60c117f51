package dev.ingot.builder.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A header of an RPM package: values by tag, in one region that signatures cover.
 *
 * <p>Source: RPM's manual, "Package Format V4", sections "Header" and "Region tags".
 */
final class RpmHeader {
  private static final byte[] MAGIC = {(byte) 0x8e, (byte) 0xad, (byte) 0xe8, 1, 0, 0, 0, 0};
  private static final int INDEX_ENTRY = 16;
  private static final int INT16 = 3;
  private static final int INT32 = 4;
  private static final int STRING = 6;
  private static final int BINARY = 7;
  private static final int STRINGS = 8;
  private static final int TRANSLATED = 9;

  private record Value(int type, int count, byte[] bytes) {}

  private final int region;
  private final SortedMap<Integer, Value> values = new TreeMap<>();

  /**
   * An empty header.
   *
   * @param region the tag of the region: 62 for signatures, 63 for the package
   */
  RpmHeader(int region) {
    this.region = region;
  }

  RpmHeader text(int tag, String text) {
    return put(tag, new Value(STRING, 1, zeroEnded(List.of(text))));
  }

  /** A text that could be there in many languages. */
  RpmHeader translated(int tag, String text) {
    return put(tag, new Value(TRANSLATED, 1, zeroEnded(List.of(text))));
  }

  RpmHeader texts(int tag, List<String> texts) {
    return put(tag, new Value(STRINGS, texts.size(), zeroEnded(texts)));
  }

  RpmHeader numbers(int tag, List<Integer> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.size());
    numbers.forEach(bytes::putInt);
    return put(tag, new Value(INT32, numbers.size(), bytes.array()));
  }

  RpmHeader number(int tag, long number) {
    return numbers(tag, List.of((int) number));
  }

  RpmHeader shorts(int tag, List<Integer> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.size());
    numbers.forEach(number -> bytes.putShort(number.shortValue()));
    return put(tag, new Value(INT16, numbers.size(), bytes.array()));
  }

  /** The header with its magic number; entries are sorted by tag. */
  byte[] bytes() {
    ByteArrayOutputStream store = new ByteArrayOutputStream();
    int entries = values.size() + 1;
    ByteBuffer index = ByteBuffer.allocate(INDEX_ENTRY * entries);
    index.position(INDEX_ENTRY);
    for (Map.Entry<Integer, Value> each : values.entrySet()) {
      Value value = each.getValue();
      store.writeBytes(new byte[-store.size() & (alignment(value.type()) - 1)]);
      entry(index, each.getKey(), value.type(), store.size(), value.count());
      store.writeBytes(value.bytes());
    }
    index.position(0);
    entry(index, region, BINARY, store.size(), INDEX_ENTRY);
    ByteBuffer trailer = ByteBuffer.allocate(INDEX_ENTRY);
    entry(trailer, region, BINARY, -INDEX_ENTRY * entries, INDEX_ENTRY);
    store.writeBytes(trailer.array());
    return ByteBuffer.allocate(MAGIC.length + 8 + index.capacity() + store.size())
        .put(MAGIC)
        .putInt(entries)
        .putInt(store.size())
        .put(index.array())
        .put(store.toByteArray())
        .array();
  }

  private RpmHeader put(int tag, Value value) {
    values.put(tag, value);
    return this;
  }

  private static void entry(ByteBuffer out, int tag, int type, int offset, int count) {
    out.putInt(tag).putInt(type).putInt(offset).putInt(count);
  }

  private static int alignment(int type) {
    return switch (type) {
      case INT16 -> 2;
      case INT32 -> 4;
      default -> 1;
    };
  }

  private static byte[] zeroEnded(List<String> texts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String text : texts) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      out.write(0);
    }
    return out.toByteArray();
  }
}
