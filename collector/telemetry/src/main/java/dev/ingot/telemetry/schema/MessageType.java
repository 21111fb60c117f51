package dev.ingot.telemetry.schema;

import dev.ingot.telemetry.wire.WireType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A type of message. Its tables are indexed by tag (field number times 8 plus wire type) for code
 * that looks at every field of every record. Immutable once the class {@link OtlpMessages} is
 * initialised.
 */
public final class MessageType {
  /** Stands where there is no message: the type of numbers and text. */
  public static final MessageType NONE = new MessageType("none");

  /** No field of OTLP has a tag as large as this. */
  private static final int TAGS = 256;

  private static final int NUMBERS = TAGS / 8;
  private static final int ONEOF_BIT = 1;

  private static final Set<String> ATTRIBUTES =
      Set.of("attributes", "filtered_attributes", "metadata");

  private final String name;
  private final byte[] shapes = new byte[TAGS];
  private final int[] onceBits = new int[TAGS];
  private final byte[] slots = new byte[NUMBERS];
  private final MessageType[] children = new MessageType[NUMBERS];
  private final List<Field> fields = new ArrayList<>();
  private FieldNames names = new FieldNames(List.of());
  private boolean item;
  private boolean carriesItems;
  private boolean carriesIndices;
  private int attributesField;

  MessageType(String name) {
    this.name = name;
    Arrays.fill(slots, (byte) -1);
    Arrays.fill(children, this);
  }

  /** Adds fields, in the order in which JSON shows them. */
  MessageType define(Field... all) {
    for (Field field : all) {
      add(field);
    }
    names = new FieldNames(fields);
    return this;
  }

  /** Marks spans, data points, log records and samples of profiles. */
  MessageType asItem() {
    item = true;
    carriesItems = true;
    return this;
  }

  /** The name in the .proto file: {@code Span}. */
  public String name() {
    return name;
  }

  /** The fields in the order in which JSON shows them; a field's index here is its slot. */
  public List<Field> fields() {
    return List.copyOf(fields);
  }

  /** How many fields there are: slots are smaller than this. */
  public int slots() {
    return fields.size();
  }

  /** The field in a slot. */
  public Field field(int slot) {
    return fields.get(slot);
  }

  /** The slot of a field number; -1 when the schema has none. */
  public int slot(int number) {
    return number < NUMBERS ? slots[number] : -1;
  }

  /** The slot of a field named in JSON by UTF-8 bytes; -1 when the schema has none. */
  public int slotNamed(byte[] text, int from, int to) {
    return names.slot(text, from, to);
  }

  /** The {@link Shape} of a tag. */
  public byte shape(int tag) {
    return tag >= 0 && tag < TAGS ? shapes[tag] : Shape.UNKNOWN;
  }

  /** A bit that fields which exclude each other, or themselves, have in common; 0: none. */
  public int onceBit(int tag) {
    return onceBits[tag & (TAGS - 1)];
  }

  /** The type of the message field with that number, which must be one. */
  public MessageType child(int number) {
    return children[number];
  }

  /**
   * The number of the field with the attributes; of a metric with its metadata, of an exemplar with
   * the attributes that its data point does not have; 0 where there are none.
   */
  public int attributesField() {
    return attributesField;
  }

  /** Whether it is a span, data point, log record or sample of a profile. */
  public boolean isItem() {
    return item;
  }

  /** Whether it is an item or contains items somewhere below. */
  public boolean carriesItems() {
    return carriesItems;
  }

  /** Whether it contains, somewhere below, indices into the dictionary of profiles. */
  public boolean carriesIndices() {
    return carriesIndices;
  }

  /** Whether the field with that number contains items or is one. */
  public boolean leadsToItems(int number) {
    return number < NUMBERS && children[number] != this && children[number].carriesItems;
  }

  @Override
  public String toString() {
    return name;
  }

  private void add(Field field) {
    int number = field.number();
    slots[number] = (byte) fields.size();
    fields.add(field);
    Arrays.fill(shapes, number << 3, (number + 1) << 3, Shape.WRONG);
    shapes[number << 3 | field.kind().wireType()] = Shape.single(field.kind());
    if (field.isRepeated() && field.kind().isPackable()) {
      shapes[number << 3 | WireType.LENGTH_DELIMITED] = Shape.packed(field.kind());
    }
    if (field.kind() == Kind.MESSAGE) {
      children[number] = field.message();
      carriesItems |= field.message().carriesItems;
      carriesIndices |= field.message().carriesIndices;
    }
    carriesIndices |= field.table() != 0;
    if (ATTRIBUTES.contains(field.protoName())) {
      attributesField = number;
    }
    Arrays.fill(onceBits, number << 3, (number + 1) << 3, onceBit(field));
  }

  private static int onceBit(Field field) {
    return switch (field.presence()) {
      case REPEATED -> 0;
      case ONEOF -> ONEOF_BIT;
      case IMPLICIT, EXPLICIT, ALWAYS -> 1 << field.number();
    };
  }
}
