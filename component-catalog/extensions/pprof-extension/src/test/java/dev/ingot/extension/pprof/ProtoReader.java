package dev.ingot.extension.pprof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a message field by field. */
final class ProtoReader {
  private record Field(int number, long value, byte[] bytes) {}

  private final List<Field> fields = new ArrayList<>();

  ProtoReader(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message);
    while (in.hasRemaining()) {
      long tag = varint(in);
      int number = (int) (tag >>> 3);
      if ((tag & 7) == 0) {
        fields.add(new Field(number, varint(in), new byte[0]));
      } else {
        byte[] bytes = new byte[(int) varint(in)];
        in.get(bytes);
        fields.add(new Field(number, 0, bytes));
      }
    }
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private List<Field> all(int number) {
    return fields.stream().filter(each -> each.number() == number).toList();
  }

  long number(int field) {
    return all(field).stream().mapToLong(Field::value).findFirst().orElse(0);
  }

  List<ProtoReader> messages(int field) {
    return all(field).stream().map(each -> new ProtoReader(each.bytes())).toList();
  }

  List<String> texts(int field) {
    return all(field).stream()
        .map(each -> new String(each.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  List<Long> numbers(int field) {
    List<Long> numbers = new ArrayList<>();
    for (Field each : all(field)) {
      ByteBuffer in = ByteBuffer.wrap(each.bytes());
      while (in.hasRemaining()) {
        numbers.add(varint(in));
      }
    }
    return numbers;
  }
}
