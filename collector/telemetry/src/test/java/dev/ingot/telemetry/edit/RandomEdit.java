package dev.ingot.telemetry.edit;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.ingot.telemetry.schema.MessageType;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The same random change twice: on the wire bytes and with protobuf-java. */
record RandomEdit(Edit edit, OracleTree oracle, String name) {
  private static final String[] KEYS = {"", "a", "service.name", "é世😀", "new", "x".repeat(200)};

  static RandomEdit next(Random random) {
    Level level = Level.values()[random.nextInt(Level.values().length)];
    boolean removesEmpty = random.nextInt(3) == 0;
    String key = KEYS[random.nextInt(KEYS.length)];
    byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
    byte[] value = value(random);
    int operation = random.nextInt(16);
    long number = operation > 6 || random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(5);
    Predicate<Cursor> change = cursor -> edit(cursor, operation, utf8, value, number);
    Edit edit =
        random.nextInt(4) == 0
            ? Edit.ofWithAround(level, removesEmpty, change)
            : Edit.of(level, removesEmpty, change);
    if (operation <= 3 && !removesEmpty && random.nextBoolean()) {
      edit = Edit.ofAttributes(level, List.of(constant(operation, utf8, value)));
    }
    OracleTree oracle =
        new OracleTree(
            level,
            removesEmpty,
            (message, resource) -> change(message, resource, operation, key, value, number));
    return new RandomEdit(edit, oracle, level + " " + operation + " '" + key + "' " + removesEmpty);
  }

  private static AttributeChange constant(int operation, byte[] key, byte[] value) {
    return switch (operation) {
      case 0 -> AttributeChange.insert(key, value);
      case 1 -> AttributeChange.update(key, value);
      case 2 -> AttributeChange.upsert(key, value);
      default -> AttributeChange.delete(key);
    };
  }

  private static byte[] value(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> AnyValues.text("v".repeat(random.nextInt(300)));
      case 1 -> AnyValues.integer(random.nextLong());
      case 2 -> AnyValues.float64(random.nextDouble());
      case 3 -> AnyValues.bool(random.nextBoolean());
      default -> AnyValues.empty();
    };
  }

  private static boolean edit(Cursor cursor, int operation, byte[] key, byte[] value, long number) {
    Attributes attributes = cursor.attributes();
    switch (operation) {
      case 0 -> attributes.insert(key, value);
      case 1 -> attributes.update(key, value);
      case 2 -> attributes.upsert(key, value);
      case 3 -> attributes.delete(key);
      case 4 -> setText(cursor, number);
      case 5 -> setNumber(cursor, number);
      case 6 -> copyFromResource(cursor, key);
      case 7, 8 -> RandomValueChange.apply(cursor.attributes(), new Random(number));
      case 9, 10, 11, 12, 13 ->
          RandomFieldChange.apply(cursor, builder(cursor.type()), new Random(number), 0);
      default -> {
        return attributes.find(key) < 0;
      }
    }
    return true;
  }

  static Message.Builder builder(MessageType type) {
    return switch (type.name()) {
      case "Resource" -> Resource.newBuilder();
      case "InstrumentationScope" -> InstrumentationScope.newBuilder();
      case "Metric" -> Metric.newBuilder();
      case "Span" -> Span.newBuilder();
      case "LogRecord" -> LogRecord.newBuilder();
      case "NumberDataPoint" -> NumberDataPoint.newBuilder();
      case "HistogramDataPoint" -> HistogramDataPoint.newBuilder();
      case "ExponentialHistogramDataPoint" -> ExponentialHistogramDataPoint.newBuilder();
      case "SummaryDataPoint" -> SummaryDataPoint.newBuilder();
      case "Span.Event" -> Span.Event.newBuilder();
      case "Span.Link" -> Span.Link.newBuilder();
      case "Exemplar" -> Exemplar.newBuilder();
      default -> throw new IllegalStateException(type.name());
    };
  }

  private static void copyFromResource(Cursor cursor, byte[] key) {
    Attributes from = cursor.resource().attributes();
    int index = from.find(key);
    if (index >= 0) {
      cursor
          .attributes()
          .upsert("copy".getBytes(StandardCharsets.UTF_8), from.value(index).encoded());
    }
  }

  private static void setText(Cursor cursor, long number) {
    int field = textField(cursor.type().name());
    if (field > 0) {
      cursor.setText(field, "text of " + number);
    }
  }

  private static void setNumber(Cursor cursor, long number) {
    int field = numberField(cursor.type().name());
    if (field > 0) {
      cursor.setNumber(field, cursor.type().name().equals("LogRecord") ? (int) number : number);
    }
  }

  private static int textField(String type) {
    return switch (type) {
      case "Span" -> 5;
      case "LogRecord", "Span.Link" -> 3;
      case "Metric", "InstrumentationScope" -> 1;
      case "Span.Event" -> 2;
      default -> 0;
    };
  }

  /** Fixed numbers of eight and four bytes, and members of a oneof. */
  private static int numberField(String type) {
    return switch (type) {
      case "Span" -> 7;
      case "LogRecord" -> 8;
      case "NumberDataPoint" -> 6;
      case "Span.Event" -> 1;
      case "HistogramDataPoint", "ExponentialHistogramDataPoint", "SummaryDataPoint" -> 3;
      default -> 0;
    };
  }

  private static boolean change(
      Message.Builder message,
      Message resource,
      int operation,
      String key,
      byte[] value,
      long number) {
    int found = find(message.build(), key);
    switch (operation) {
      case 0 -> {
        if (found < 0) {
          put(message, found, key, value);
        }
      }
      case 1 -> {
        if (found >= 0) {
          put(message, found, key, value);
        }
      }
      case 2 -> put(message, found, key, value);
      case 3 -> delete(message, found);
      case 4, 5 -> set(message, operation, number);
      case 6 -> copy(message, resource, key);
      case 7, 8 ->
          RandomValueChange.applyToAttributes(message, field(message.build()), new Random(number));
      case 9, 10, 11, 12, 13 -> RandomFieldChange.apply(message, new Random(number), 0);
      default -> {
        return found < 0;
      }
    }
    return true;
  }

  private static void copy(Message.Builder message, Message resource, String key) {
    Message from = isResource(message) ? message.build() : resource;
    int found = find(from, key);
    if (found >= 0) {
      byte[] value =
          ((KeyValue) from.getRepeatedField(field(from), found)).getValue().toByteArray();
      put(message, find(message.build(), "copy"), "copy", value);
    }
  }

  private static boolean isResource(Message.Builder message) {
    return message.getDescriptorForType().getName().equals("Resource");
  }

  private static void set(Message.Builder message, int operation, long number) {
    String type = message.getDescriptorForType().getName();
    String name = type.equals("Event") || type.equals("Link") ? "Span." + type : type;
    int field = operation == 4 ? textField(name) : numberField(name);
    if (field > 0) {
      Object value = type.equals("LogRecord") ? (Object) (int) number : (Object) number;
      message.setField(
          OracleTree.field(message, field), operation == 4 ? "text of " + number : value);
    }
  }

  private static void put(Message.Builder message, int found, String key, byte[] value) {
    FieldDescriptor field = field(message.build());
    try {
      AnyValue any = AnyValue.parseFrom(value);
      if (found < 0) {
        message.addRepeatedField(field, KeyValue.newBuilder().setKey(key).setValue(any).build());
      } else {
        KeyValue old = (KeyValue) message.getRepeatedField(field, found);
        message.setRepeatedField(field, found, old.toBuilder().setValue(any).build());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Message.Builder message, int found) {
    if (found < 0) {
      return;
    }
    FieldDescriptor field = field(message.build());
    Message before = message.build();
    message.clearField(field);
    for (int i = 0; i < before.getRepeatedFieldCount(field); i++) {
      if (i != found) {
        message.addRepeatedField(field, before.getRepeatedField(field, i));
      }
    }
  }

  private static int find(Message message, String key) {
    FieldDescriptor field = field(message);
    for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
      if (((KeyValue) message.getRepeatedField(field, i)).getKey().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static FieldDescriptor field(Message message) {
    return OracleTree.attributes(message);
  }
}
