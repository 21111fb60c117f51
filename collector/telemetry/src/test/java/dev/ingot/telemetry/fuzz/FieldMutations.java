package dev.ingot.telemetry.fuzz;

import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes the fields of one message. */
final class FieldMutations {
  private static final int KINDS = 16;
  private static final int MAX_DEPTH = 110;

  private final Random random;
  private final OddBytes odd;

  FieldMutations(Random random) {
    this.random = random;
    this.odd = new OddBytes(random);
  }

  /** Makes one change of any kind. */
  void change(MessageType type, List<Chunk> chunks, List<Chunk> donors) {
    switch (random.nextInt(KINDS)) {
      case 0 -> insert(chunks, odd.field(odd.number(), random.nextInt(8)));
      case 1 -> insert(chunks, odd.groups(odd.number(), 1 + random.nextInt(depth())));
      case 2 -> insert(chunks, known(type));
      case 3 -> insert(chunks, nested(type));
      case 4 -> Collections.shuffle(chunks, random);
      case 5 ->
          donors.stream()
              .skip(random.nextInt(donors.size() + 1))
              .findFirst()
              .ifPresent(donor -> insert(chunks, donor.bytes()));
      default -> changeOne(type, chunks);
    }
  }

  private void changeOne(MessageType type, List<Chunk> chunks) {
    if (chunks.isEmpty()) {
      insert(chunks, known(type));
      return;
    }
    int at = random.nextInt(chunks.size());
    Chunk chunk = chunks.get(at);
    switch (random.nextInt(9)) {
      case 0 -> chunks.addAll(at, Collections.nCopies(1 + random.nextInt(30), chunk));
      case 1 -> chunks.remove(at);
      case 2 -> chunks.set(at, Chunk.raw(withOtherWireType(chunk)));
      case 3 -> chunks.set(at, Chunk.raw(odd.field(chunk.number(), random.nextInt(8))));
      case 4 -> chunks.set(at, Chunk.raw(withOtherLength(chunk)));
      case 5 -> chunks.set(at, Chunk.raw(overlong(chunk)));
      case 6 -> chunks.set(at, Chunk.raw(flipped(chunk.bytes())));
      case 7 ->
          chunks.set(
              at, Chunk.raw(OddBytes.cut(chunk.bytes(), random.nextInt(chunk.bytes().length + 1))));
      default -> chunks.set(at, Chunk.raw(repacked(type, chunk)));
    }
  }

  private void insert(List<Chunk> chunks, byte[] field) {
    chunks.add(random.nextInt(chunks.size() + 1), Chunk.raw(field));
  }

  /** A field that the type has, with content that its wire type allows. */
  private byte[] known(MessageType type) {
    Field field = type.field(random.nextInt(type.slots()));
    if (field.kind() == Kind.MESSAGE) {
      return OddBytes.delimited(field.number(), new byte[0]);
    }
    if (field.kind().idLength() > 0) {
      return OddBytes.delimited(field.number(), odd.bytes(field.kind().idLength()));
    }
    return odd.field(field.number(), field.kind().wireType());
  }

  private byte[] nested(MessageType type) {
    byte[] value = odd.nestedValue(random.nextInt(depth() / 2));
    return switch (type.name()) {
      case "AnyValue" -> value;
      case "KeyValue" -> OddBytes.delimited(2, value);
      default ->
          OddBytes.delimited(Math.max(1, type.attributesField()), OddBytes.delimited(2, value));
    };
  }

  private int depth() {
    return random.nextInt(4) == 0 ? MAX_DEPTH : 5;
  }

  private byte[] withOtherWireType(Chunk chunk) {
    byte[] bytes = chunk.bytes().clone();
    if (bytes.length > 0) {
      bytes[0] = (byte) (bytes[0] & ~7 | random.nextInt(8));
    }
    return bytes;
  }

  private byte[] withOtherLength(Chunk chunk) {
    byte[] content = chunk.contentBytes();
    long length = random.nextBoolean() ? content.length + random.nextInt(5) - 2 : odd.length();
    return OddBytes.join(
        OddBytes.tag(Math.max(1, chunk.number()), WireType.LENGTH_DELIMITED),
        OddBytes.varint(length, 0),
        content);
  }

  /** The same field with more bytes for its tag, and for its length or number, than needed. */
  private byte[] overlong(Chunk chunk) {
    if (chunk.number() < 0 || chunk.wireType() == WireType.GROUP_START) {
      return chunk.bytes();
    }
    byte[] tag = OddBytes.varint((long) chunk.number() << 3 | chunk.wireType(), random.nextInt(11));
    byte[] content = chunk.contentBytes();
    return switch (chunk.wireType()) {
      case WireType.LENGTH_DELIMITED ->
          OddBytes.join(tag, OddBytes.varint(content.length, random.nextInt(11)), content);
      case WireType.VARINT -> {
        content[content.length - 1] |= (byte) 0x80;
        byte[] more = OddBytes.varint(random.nextInt(2), random.nextInt(10));
        yield OddBytes.join(tag, content, more);
      }
      default -> OddBytes.join(tag, content);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int count = random.nextInt(3); count >= 0 && flipped.length > 0; count--) {
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt(256));
    }
    return flipped;
  }

  /** Packed numbers one by one, or single ones packed; sometimes not whole. */
  private byte[] repacked(MessageType type, Chunk chunk) {
    int slot = chunk.number() < 0 ? -1 : type.slot(chunk.number());
    if (slot < 0 || !type.field(slot).isRepeated() || !type.field(slot).kind().isPackable()) {
      return chunk.bytes();
    }
    byte[] content = chunk.contentBytes();
    if (chunk.wireType() != WireType.LENGTH_DELIMITED) {
      byte[] twice = OddBytes.join(content, content);
      return OddBytes.delimited(
          chunk.number(), OddBytes.cut(twice, twice.length - random.nextInt(2)));
    }
    int wireType = type.field(slot).kind().wireType();
    int width = wireType == WireType.FIXED64 ? Long.BYTES : 1;
    byte[] single =
        OddBytes.join(
            OddBytes.tag(chunk.number(), wireType),
            Arrays.copyOf(content, Math.min(content.length, width)));
    return OddBytes.join(single, single, chunk.bytes());
  }
}
