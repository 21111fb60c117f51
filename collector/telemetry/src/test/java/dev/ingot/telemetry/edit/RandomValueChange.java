package dev.ingot.telemetry.edit;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same random change somewhere within a value: by path on the bytes, and with protobuf. */
final class RandomValueChange {
  /** A step is a text, which is a key, or an integer, which is an index. */
  private record Change(List<Object> steps, boolean deletes, AnyValue value) {
    static Change next(Random random) {
      List<Object> steps = new ArrayList<>();
      for (int length = random.nextInt(4); length > 0; length--) {
        steps.add(random.nextBoolean() ? (Object) random.nextInt(3) : key(random));
      }
      AnyValue value = AnyValue.newBuilder().setIntValue(random.nextInt(1000)).build();
      return new Change(steps, random.nextInt(3) == 0, value);
    }

    ValuePath path() {
      ValuePath path = ValuePath.ROOT;
      for (Object step : steps) {
        path = step instanceof Integer index ? path.index(index) : path.key((String) step);
      }
      return path;
    }
  }

  private RandomValueChange() {}

  private static String key(Random random) {
    return List.of("", "a", "service.name", "new").get(random.nextInt(4));
  }

  static boolean apply(Cursor cursor, int field, Random random) {
    Change change = Change.next(random);
    return change.deletes
        ? cursor.deleteValue(field, change.path())
        : cursor.setValue(field, change.path(), change.value.toByteArray());
  }

  static void apply(Message.Builder message, FieldDescriptor field, Random random) {
    Change change = Change.next(random);
    if (change.deletes && change.steps.isEmpty()) {
      message.clearField(field);
      return;
    }
    AnyValue.Builder value = ((AnyValue) message.getField(field)).toBuilder();
    if (apply(value, change, change.steps)) {
      message.setField(field, value.build());
    }
  }

  /** An attribute: the path begins with a key. */
  static boolean apply(Attributes attributes, Random random) {
    ValuePath first = ValuePath.of(key(random));
    Change change = Change.next(random);
    ValuePath path = first;
    for (Object step : change.steps) {
      path = step instanceof Integer index ? path.index(index) : path.key((String) step);
    }
    return change.deletes
        ? attributes.delete(path)
        : attributes.set(path, change.value.toByteArray());
  }

  static void applyToAttributes(Message.Builder message, FieldDescriptor field, Random random) {
    List<Object> steps = new ArrayList<>();
    steps.add(key(random));
    Change change = Change.next(random);
    steps.addAll(change.steps);
    KeyValueList.Builder list = KeyValueList.newBuilder();
    ((List<?>) message.getField(field)).forEach(entry -> list.addValues((KeyValue) entry));
    AnyValue.Builder map = AnyValue.newBuilder().setKvlistValue(list);
    if (apply(map, change, steps)) {
      message.setField(field, map.getKvlistValue().getValuesList());
    }
  }

  private static boolean apply(AnyValue.Builder value, Change change, List<Object> steps) {
    if (steps.isEmpty()) {
      value.clear().mergeFrom(change.value);
      return true;
    }
    Object step = steps.get(0);
    List<Object> rest = steps.subList(1, steps.size());
    boolean isEmpty = value.getValueCase() == AnyValue.ValueCase.VALUE_NOT_SET;
    if (isEmpty && change.deletes) {
      return false;
    }
    if (isEmpty && step instanceof String) {
      value.setKvlistValue(KeyValueList.getDefaultInstance());
    } else if (isEmpty) {
      ArrayValue.Builder fresh = ArrayValue.newBuilder();
      for (int i = 0; i <= (Integer) step; i++) {
        fresh.addValues(AnyValue.getDefaultInstance());
      }
      value.setArrayValue(fresh);
    }
    if (step instanceof String key && value.hasKvlistValue()) {
      return intoMap(value.getKvlistValueBuilder(), key, change, rest);
    }
    return step instanceof Integer index
        && value.hasArrayValue()
        && intoList(value.getArrayValueBuilder(), index, change, rest);
  }

  private static boolean intoMap(
      KeyValueList.Builder map, String key, Change change, List<Object> rest) {
    for (int i = 0; i < map.getValuesCount(); i++) {
      if (map.getValues(i).getKey().equals(key)) {
        if (change.deletes && rest.isEmpty()) {
          map.removeValues(i);
          return true;
        }
        return apply(map.getValuesBuilder(i).getValueBuilder(), change, rest);
      }
    }
    return !change.deletes
        && apply(map.addValuesBuilder().setKey(key).getValueBuilder(), change, rest);
  }

  private static boolean intoList(
      ArrayValue.Builder list, int index, Change change, List<Object> rest) {
    if (index >= list.getValuesCount()) {
      return false;
    }
    if (change.deletes && rest.isEmpty()) {
      list.removeValues(index);
      return true;
    }
    return apply(list.getValuesBuilder(index), change, rest);
  }
}
