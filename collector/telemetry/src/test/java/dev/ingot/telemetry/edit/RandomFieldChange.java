package dev.ingot.telemetry.edit;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import io.opentelemetry.proto.common.v1.AnyValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * One random change of any field of a message, or of a message in it. Both sides make the same
 * decisions, from the same random numbers and the same content.
 */
final class RandomFieldChange {
  private static final int MAX_DEPTH = 4;

  private RandomFieldChange() {}

  static void apply(Cursor cursor, Message.Builder like, Random random, int depth) {
    FieldDescriptor field = choose(like, random);
    int number = field.getNumber();
    if (field.getJavaType() == JavaType.MESSAGE) {
      Message.Builder child = like.newBuilderForField(field);
      if (!field.isRepeated()) {
        changeMessage(cursor, child, number, random, depth);
      } else {
        changeElement(cursor, child, number, random, depth);
      }
    } else if (!field.isRepeated()) {
      changeScalar(cursor, field, random);
    } else if (field.getJavaType() == JavaType.STRING) {
      changeText(cursor, number, random);
    } else {
      cursor.setNumbers(number, numbers(field, random));
    }
  }

  static void apply(Message.Builder message, Random random, int depth) {
    FieldDescriptor field = choose(message, random);
    if (field.getJavaType() == JavaType.MESSAGE) {
      if (!field.isRepeated()) {
        changeMessage(message, field, random, depth);
      } else {
        changeElement(message, field, random, depth);
      }
    } else if (!field.isRepeated()) {
      changeScalar(message, field, random);
    } else if (field.getJavaType() == JavaType.STRING) {
      changeText(message, field, random);
    } else {
      message.clearField(field);
      for (long number : numbers(field, random)) {
        message.addRepeatedField(field, value(field, number));
      }
    }
  }

  private static FieldDescriptor choose(Message.Builder message, Random random) {
    List<FieldDescriptor> fields = new ArrayList<>(message.getDescriptorForType().getFields());
    fields.removeIf(field -> field.getOptions().getDeprecated() || isFromLaterVersion(field));
    return fields.get(random.nextInt(fields.size()));
  }

  /** Indices of strings in AnyValue and KeyValue, which only profiles have. */
  private static boolean isFromLaterVersion(FieldDescriptor field) {
    return field.getName().endsWith("_strindex");
  }

  private static void changeScalar(Cursor cursor, FieldDescriptor field, Random random) {
    int number = field.getNumber();
    if (random.nextInt(4) == 0) {
      cursor.clear(number);
      return;
    }
    long content = number(field, random);
    switch (field.getJavaType()) {
      case STRING, BYTE_STRING -> cursor.setBytes(number, bytes(field, content));
      case DOUBLE -> cursor.setFloat64(number, content / 8.0);
      case BOOLEAN -> cursor.setBool(number, true);
      case INT, LONG, ENUM -> cursor.setNumber(number, content);
      case FLOAT, MESSAGE -> throw new IllegalStateException(field.getFullName());
    }
  }

  private static void changeScalar(Message.Builder message, FieldDescriptor field, Random random) {
    if (random.nextInt(4) == 0) {
      message.clearField(field);
    } else {
      message.setField(field, value(field, number(field, random)));
    }
  }

  private static void changeText(Cursor cursor, int field, Random random) {
    byte[] text = ("text" + random.nextInt(9)).getBytes(StandardCharsets.UTF_8);
    int count = cursor.count(field);
    int index = count == 0 ? 0 : random.nextInt(count);
    switch (count == 0 ? 0 : random.nextInt(3)) {
      case 0 -> cursor.add(field, text);
      case 1 -> cursor.replace(field, index, text);
      default -> cursor.remove(field, index);
    }
  }

  private static void changeText(Message.Builder message, FieldDescriptor field, Random random) {
    String text = "text" + random.nextInt(9);
    int count = message.getRepeatedFieldCount(field);
    int index = count == 0 ? 0 : random.nextInt(count);
    switch (count == 0 ? 0 : random.nextInt(3)) {
      case 0 -> message.addRepeatedField(field, text);
      case 1 -> message.setRepeatedField(field, index, text);
      default -> remove(message, field, index);
    }
  }

  private static void changeMessage(
      Cursor cursor, Message.Builder child, int field, Random random, int depth) {
    boolean isValue = child instanceof AnyValue.Builder;
    switch (random.nextInt(isValue ? 4 : 6)) {
      case 0 -> cursor.clear(field);
      case 1 -> cursor.inside(field);
      default -> {
        if (isValue) {
          RandomValueChange.apply(cursor, field, random);
        } else if (depth < MAX_DEPTH) {
          apply(cursor.inside(field), child, random, depth + 1);
        }
      }
    }
  }

  private static void changeMessage(
      Message.Builder message, FieldDescriptor field, Random random, int depth) {
    Message.Builder child = ((Message) message.getField(field)).toBuilder();
    boolean isValue = child instanceof AnyValue.Builder;
    switch (random.nextInt(isValue ? 4 : 6)) {
      case 0 -> message.clearField(field);
      case 1 -> {}
      default -> {
        if (isValue) {
          RandomValueChange.apply(message, field, random);
        } else if (depth < MAX_DEPTH) {
          Message before = child.build();
          apply(child, random, depth + 1);
          if (!child.build().equals(before)) {
            message.setField(field, child.build());
          }
        }
      }
    }
  }

  private static void changeElement(
      Cursor cursor, Message.Builder child, int field, Random random, int depth) {
    int count = cursor.count(field);
    int index = count == 0 ? 0 : random.nextInt(count);
    switch (count == 0 ? 0 : random.nextInt(6)) {
      case 0 -> cursor.add(field, element(child, random).toByteArray());
      case 1 -> cursor.remove(field, index);
      case 2 -> cursor.replace(field, index, element(child, random).toByteArray());
      default -> {
        if (depth < MAX_DEPTH) {
          apply(cursor.inside(field, index), child, random, depth + 1);
        }
      }
    }
  }

  private static void changeElement(
      Message.Builder message, FieldDescriptor field, Random random, int depth) {
    Message.Builder fresh = message.newBuilderForField(field);
    int count = message.getRepeatedFieldCount(field);
    int index = count == 0 ? 0 : random.nextInt(count);
    switch (count == 0 ? 0 : random.nextInt(6)) {
      case 0 -> message.addRepeatedField(field, element(fresh, random));
      case 1 -> remove(message, field, index);
      case 2 -> message.setRepeatedField(field, index, element(fresh, random));
      default -> {
        if (depth < MAX_DEPTH) {
          Message.Builder child = ((Message) message.getRepeatedField(field, index)).toBuilder();
          apply(child, random, depth + 1);
          message.setRepeatedField(field, index, child.build());
        }
      }
    }
  }

  private static Message element(Message.Builder fresh, Random random) {
    changeScalarOf(fresh, random);
    return fresh.build();
  }

  private static void changeScalarOf(Message.Builder message, Random random) {
    FieldDescriptor field = choose(message, random);
    if (field.getJavaType() != JavaType.MESSAGE && !field.isRepeated()) {
      changeScalar(message, field, random);
    }
  }

  private static void remove(Message.Builder message, FieldDescriptor field, int index) {
    List<Object> kept = new ArrayList<>((List<?>) message.getField(field));
    kept.remove(index);
    message.clearField(field);
    kept.forEach(element -> message.addRepeatedField(field, element));
  }

  private static long[] numbers(FieldDescriptor field, Random random) {
    return LongStream.range(0, random.nextInt(5)).map(i -> number(field, random)).toArray();
  }

  /** Not zero; of a double its bits when it is repeated. */
  private static long number(FieldDescriptor field, Random random) {
    int small = 1 + random.nextInt(300);
    if (field.getJavaType() == JavaType.DOUBLE && field.isRepeated()) {
      return Double.doubleToRawLongBits(small / 4.0);
    }
    return switch (field.getType()) {
      case SINT32 -> random.nextBoolean() ? -small : small;
      case FIXED64, SFIXED64, UINT64, INT64 -> random.nextBoolean() ? random.nextLong() | 1 : small;
      case FIXED32, UINT32 -> random.nextBoolean() ? 0xFFFFFFF0L + small % 16 : small;
      case ENUM -> 1 + small % 4;
      default -> small;
    };
  }

  private static byte[] bytes(FieldDescriptor field, long content) {
    String text =
        switch (field.getName()) {
          case "trace_id" -> String.format("%016d", content);
          case "span_id", "parent_span_id" -> String.format("%08d", content);
          default -> "text é" + content;
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Object value(FieldDescriptor field, long content) {
    return switch (field.getJavaType()) {
      case STRING -> new String(bytes(field, content), StandardCharsets.UTF_8);
      case BYTE_STRING -> ByteString.copyFrom(bytes(field, content));
      case DOUBLE -> field.isRepeated() ? Double.longBitsToDouble(content) : content / 8.0;
      case BOOLEAN -> true;
      case INT -> (int) content;
      case LONG -> content;
      case ENUM -> field.getEnumType().findValueByNumberCreatingIfUnknown((int) content);
      case FLOAT, MESSAGE -> throw new IllegalStateException(field.getFullName());
    };
  }
}
