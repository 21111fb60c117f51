package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cursors read of every field at every level, with protobuf-java as the judge. */
class CursorReadingTest {
  private static final int ROUNDS = 300;

  @Test
  void everyFieldReadsAsProtobufReadsIt() throws Exception {
    Set<Level> seen = EnumSet.noneOf(Level.class);
    for (Signal<? extends Telemetry> signal : List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS)) {
      read(signal, seen);
    }
    assertThat(seen).containsExactlyInAnyOrder(Level.values());
  }

  private static <T extends Telemetry> void read(Signal<T> signal, Set<Level> seen)
      throws MalformedTelemetryException {
    RandomRequests requests = new RandomRequests(17, true);
    List<Edit> edits = new ArrayList<>();
    for (Level level : Level.values()) {
      edits.add(
          Edit.of(
              level,
              cursor -> {
                seen.add(level);
                compare(cursor, parsed(RandomEdit.builder(cursor.type()), cursor));
                return true;
              }));
    }
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = requests.next(signal).toByteArray();
      byte[] some = round % 2 == 0 ? bytes : Reversed.of(signal.requestType(), bytes);
      T telemetry = signal.decode(some, RequestMetadata.NONE);
      assertThat(new Rewriter(edits).rewrite(signal, telemetry)).isSameAs(telemetry);
      assertThat(Oracle.parse(telemetry)).isNotNull();
    }
  }

  private static Message parsed(Message.Builder empty, Cursor cursor) {
    try {
      return empty.mergeFrom(cursor.fields().encoded()).build();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static void compare(Cursor cursor, Message message) {
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (cursor.type().slot(field.getNumber()) < 0) {
        continue;
      }
      if (field.isRepeated()) {
        compareAll(cursor, message, field);
      } else if (field.getJavaType() == JavaType.MESSAGE) {
        assertThat(cursor.has(field.getNumber())).isEqualTo(message.hasField(field));
        Message child = (Message) message.getField(field);
        compare(cursor.inside(field.getNumber()), child);
        if (child instanceof AnyValue value) {
          compareValue(cursor.value(field.getNumber()), value);
        }
      } else {
        assertThat(scalar(cursor, field)).as("%s", field).isEqualTo(plain(message.getField(field)));
      }
    }
  }

  private static void compareAll(Cursor cursor, Message message, FieldDescriptor field) {
    int number = field.getNumber();
    int count = message.getRepeatedFieldCount(field);
    if (field.getJavaType() == JavaType.DOUBLE) {
      assertThat(cursor.numbers(number).toFloat64Array())
          .isEqualTo(
              ((List<?>) message.getField(field)).stream().mapToDouble(d -> (Double) d).toArray());
      return;
    }
    if (field.getJavaType() == JavaType.LONG) {
      assertThat(cursor.numbers(number).toArray())
          .isEqualTo(
              ((List<?>) message.getField(field)).stream().mapToLong(n -> (Long) n).toArray());
      return;
    }
    assertThat(cursor.count(number)).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      Object element = message.getRepeatedField(field, i);
      if (element instanceof KeyValue attribute && number == cursor.type().attributesField()) {
        assertThat(cursor.attributes().key(i)).isEqualTo(attribute.getKey());
        compareValue(cursor.attributes().value(i), attribute.getValue());
      }
      if (element instanceof Message child) {
        compare(cursor.inside(number, i), child);
      } else {
        assertThat(cursor.text(number, i)).isEqualTo(element);
        assertThat(cursor.holds(number, i, utf8((String) element))).isTrue();
      }
    }
  }

  private static Object scalar(Cursor cursor, FieldDescriptor field) {
    int number = field.getNumber();
    return switch (field.getJavaType()) {
      case STRING -> {
        assertThat(cursor.holds(number, utf8(cursor.text(number)))).isTrue();
        yield cursor.text(number);
      }
      case BYTE_STRING -> Arrays.toString(cursor.bytes(number));
      case BOOLEAN -> cursor.bool(number);
      case DOUBLE -> cursor.float64(number);
      case INT -> (int) cursor.number(number);
      case LONG, ENUM -> cursor.number(number);
      case FLOAT, MESSAGE -> throw new IllegalStateException(field.getFullName());
    };
  }

  private static Object plain(Object value) {
    if (value instanceof EnumValueDescriptor constant) {
      return (long) constant.getNumber();
    }
    return value instanceof ByteString bytes ? Arrays.toString(bytes.toByteArray()) : value;
  }

  private static void compareValue(ValueView view, AnyValue value) {
    switch (value.getValueCase()) {
      case STRING_VALUE -> {
        assertThat(view.text()).isEqualTo(value.getStringValue());
        assertThat(view.isText(utf8(value.getStringValue()))).isTrue();
      }
      case BOOL_VALUE -> assertThat(view.bool()).isEqualTo(value.getBoolValue());
      case INT_VALUE -> assertThat(view.integer()).isEqualTo(value.getIntValue());
      case DOUBLE_VALUE -> assertThat(view.float64()).isEqualTo(value.getDoubleValue());
      case BYTES_VALUE -> assertThat(view.bytes()).isEqualTo(value.getBytesValue().toByteArray());
      case ARRAY_VALUE -> compareElements(view, value.getArrayValue().getValuesList());
      case KVLIST_VALUE -> compareEntries(view, value.getKvlistValue().getValuesList());
      default -> assertThat(view.type()).isEqualTo(ValueView.Type.EMPTY);
    }
  }

  private static void compareElements(ValueView view, List<AnyValue> elements) {
    assertThat(view.type()).isEqualTo(ValueView.Type.ARRAY);
    assertThat(view.size()).isEqualTo(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      ValueView element = new ValueView();
      element.moveTo(view);
      assertThat(element.enter(i)).isTrue();
      compareValue(element, elements.get(i));
    }
    assertThat(view.enter(elements.size())).isFalse();
  }

  private static void compareEntries(ValueView view, List<KeyValue> entries) {
    assertThat(view.type()).isEqualTo(ValueView.Type.MAP);
    assertThat(view.size()).isEqualTo(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      assertThat(view.key(i)).isEqualTo(entries.get(i).getKey());
      ValueView entry = new ValueView();
      entry.moveTo(view);
      entry.enterEntry(i);
      compareValue(entry, entries.get(i).getValue());
      entry.moveTo(view);
      assertThat(entry.enter(utf8(entries.get(i).getKey()))).isTrue();
      assertThat(entry.encoded()).isNotNull();
    }
    assertThat(view.enter(utf8("no such key"))).isFalse();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
