package dev.ingot.acceptance;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Arrays;
import java.util.Random;

/** Requests with random values in all fields, and damaged ones; always the same. */
final class HostileRequests {
  private static final int MAX_DEPTH = 9;
  private static final String[] TEXTS = {"", "key", "1e5", "\"\\\n\0", "é世😀", "x".repeat(300)};

  private final Random random;

  HostileRequests(long seed) {
    this.random = new Random(seed);
  }

  /** A request of the type with values that its fields allow, the extreme ones among them. */
  byte[] valid(Message type) {
    return fill(type.newBuilderForType(), 0).toByteArray();
  }

  /** A request with a few bytes changed, cut off, repeated or taken from another one. */
  byte[] damaged(Message type) {
    byte[] bytes = valid(type);
    for (int count = random.nextInt(4); count > 0 && bytes.length > 0; count--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, at);
        case 2 -> bytes = join(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
        default -> bytes = join(bytes, valid(type));
      }
    }
    return bytes;
  }

  private Message fill(Message.Builder message, int depth) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      boolean tooDeep =
          depth >= MAX_DEPTH && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
      if (tooDeep || random.nextInt(4) == 0 || field.getName().equals("string_value_strindex")) {
        continue;
      }
      if (field.isRepeated()) {
        for (int count = random.nextInt(4); count > 0; count--) {
          message.addRepeatedField(field, value(message, field, depth));
        }
      } else {
        message.setField(field, value(message, field, depth));
      }
    }
    return message.build();
  }

  private Object value(Message.Builder message, FieldDescriptor field, int depth) {
    return switch (field.getJavaType()) {
      case MESSAGE -> fill(message.newBuilderForField(field), depth + 1);
      case STRING -> TEXTS[random.nextInt(TEXTS.length)];
      case BYTE_STRING -> ByteString.copyFrom(bytes(field));
      case BOOLEAN -> random.nextBoolean();
      case INT -> random.nextInt() >> random.nextInt(32);
      case LONG -> random.nextLong() >> random.nextInt(64);
      case DOUBLE -> Double.longBitsToDouble(random.nextLong());
      case FLOAT -> random.nextFloat();
      case ENUM -> {
        var constants = field.getEnumType().getValues();
        yield constants.get(random.nextInt(constants.size()));
      }
    };
  }

  private byte[] bytes(FieldDescriptor field) {
    int length =
        switch (field.getName()) {
          case "trace_id" -> 16;
          case "span_id", "parent_span_id" -> 8;
          default -> random.nextInt(40);
        };
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
