package dev.ingot.telemetry.oracle;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages of profiles with what they refer to in place of indices. */
public final class Resolved {
  private static final Map<String, Integer> TABLES =
      Map.of(
          "mapping_index", 1,
          "location_indices", 2,
          "function_index", 3,
          "link_index", 4,
          "attribute_indices", 6,
          "stack_index", 7);

  private final Message dictionary;

  /** Resolves indices into this dictionary. */
  public Resolved(Message dictionary) {
    this.dictionary = dictionary;
  }

  /** The table that a field is an index into; 0 when it is none. */
  public static int table(FieldDescriptor field) {
    return field.getName().endsWith("strindex") ? 5 : TABLES.getOrDefault(field.getName(), 0);
  }

  /** The message as maps, lists and values; references to nothing are left out. */
  public Map<String, Object> of(Message message) {
    Map<String, Object> members = new TreeMap<>();
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              Object resolved = field(field, value);
              if (!resolved.equals(Map.of()) || field.getRealContainingOneof() != null) {
                members.put(field.getName(), resolved);
              }
            });
    if (!message.getUnknownFields().asMap().isEmpty()) {
      members.put("unknown", message.getUnknownFields().toString());
    }
    return members;
  }

  private Object field(FieldDescriptor field, Object value) {
    if (!field.isRepeated()) {
      return value.equals(0) && table(field) > 0 ? Map.of() : single(field, value);
    }
    List<Object> elements = new ArrayList<>();
    ((List<?>) value).forEach(element -> elements.add(single(field, element)));
    return elements;
  }

  private Object single(FieldDescriptor field, Object value) {
    int table = table(field);
    if (table > 0) {
      return entry(table, (int) value);
    }
    return value instanceof Message message ? of(message) : value;
  }

  private Object entry(int number, int index) {
    FieldDescriptor table = dictionary.getDescriptorForType().findFieldByNumber(number);
    if (index < 0 || index >= dictionary.getRepeatedFieldCount(table)) {
      return Map.of();
    }
    Object entry = dictionary.getRepeatedField(table, index);
    if (entry instanceof Message message) {
      return of(message);
    }
    return entry.equals("") ? Map.of() : entry;
  }
}
