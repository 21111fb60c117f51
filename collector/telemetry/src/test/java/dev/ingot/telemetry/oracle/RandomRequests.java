package dev.ingot.telemetry.oracle;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.ingot.telemetry.Signal;
import java.util.Random;

/** Random but valid requests; the same seed gives the same requests. */
public final class RandomRequests {
  private static final int MAX_DEPTH = 12;
  private static final String[] TEXTS = {
    "", "a", "service.name", "é世😀", "quote \" back\\slash", "tab\tnull\0", "x".repeat(200)
  };

  private final Random random;
  private final boolean withUnknown;
  private boolean withIndices;

  /** A source of requests, with or without fields that the schema does not know. */
  public RandomRequests(long seed, boolean withUnknown) {
    this.random = new Random(seed);
    this.withUnknown = withUnknown;
  }

  /** The next request. */
  public Message next(Signal<?> signal) {
    withIndices = signal == Signal.PROFILES;
    return fill(Oracle.request(signal).newBuilderForType(), 0).build();
  }

  private Message.Builder fill(Message.Builder message, int depth) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (random.nextInt(4) > 0 && !isLeftOut(field) && !tooDeep(field, depth)) {
        set(message, field, depth);
      }
    }
    if (withUnknown && random.nextInt(8) == 0) {
      message.setUnknownFields(unknown());
    }
    return message;
  }

  private void set(Message.Builder message, FieldDescriptor field, int depth) {
    if (!field.isRepeated()) {
      message.setField(field, value(message, field, depth));
      return;
    }
    for (int count = random.nextInt(4); count > 0; count--) {
      message.addRepeatedField(field, value(message, field, depth));
    }
  }

  private Object value(Message.Builder message, FieldDescriptor field, int depth) {
    return switch (field.getJavaType()) {
      case MESSAGE -> fill(message.newBuilderForField(field), depth + 1).build();
      case STRING -> TEXTS[random.nextInt(TEXTS.length)];
      case BYTE_STRING -> ByteString.copyFrom(bytes(field));
      case BOOLEAN -> random.nextBoolean();
      case INT ->
          isIndex(field)
              ? random.nextInt(6) - 1
              : random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(300);
      case LONG -> random.nextInt(3) == 0 ? random.nextLong() : (long) random.nextInt(300);
      case DOUBLE -> number();
      case FLOAT -> random.nextFloat();
      case ENUM -> constant(field.getEnumType());
    };
  }

  private byte[] bytes(FieldDescriptor field) {
    int length =
        switch (field.getName()) {
          case "trace_id", "profile_id" -> 16;
          case "span_id", "parent_span_id" -> 8;
          default -> random.nextInt(40);
        };
    byte[] bytes = new byte[random.nextInt(8) == 0 ? 0 : length];
    random.nextBytes(bytes);
    return bytes;
  }

  private double number() {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> -0.0;
      case 2 -> random.nextInt(1000);
      case 3 -> Double.longBitsToDouble(random.nextLong() & ~(0x7FFL << 52) | 0x3FFL << 52);
      case 4 -> Double.NEGATIVE_INFINITY;
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
    };
  }

  private Object constant(EnumDescriptor type) {
    return type.getValues().get(random.nextInt(type.getValues().size()));
  }

  private UnknownFieldSet unknown() {
    UnknownFieldSet.Field.Builder field =
        UnknownFieldSet.Field.newBuilder()
            .addVarint(random.nextLong())
            .addFixed32(7)
            .addFixed64(random.nextLong())
            .addLengthDelimited(ByteString.copyFromUtf8("unknown"))
            .addGroup(
                UnknownFieldSet.newBuilder()
                    .addField(5, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                    .build());
    return UnknownFieldSet.newBuilder().addField(100 + random.nextInt(900), field.build()).build();
  }

  /** Only profiles have a dictionary that an index could count in. */
  private boolean isLeftOut(FieldDescriptor field) {
    return field.getOptions().getDeprecated() || (isIndex(field) && !withIndices);
  }

  private static boolean isIndex(FieldDescriptor field) {
    return Resolved.table(field) > 0;
  }

  private static boolean tooDeep(FieldDescriptor field, int depth) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && depth >= MAX_DEPTH;
  }
}
