package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stands on one resource, scope, metric, record, event or link: reads its fields from the bytes and
 * takes down changes, which a later edit of the same pass sees at once. Fields have the numbers of
 * the .proto files; text is UTF-8. An absent field reads as zero or empty.
 *
 * <p>The walk moves the cursor on, so keep neither it nor what it gave beyond the call. Not
 * thread-safe.
 */
public final class Cursor {
  private static final int SCHEMA_URL = 3;

  private final RequestMetadata request;
  private final @Nullable Level level;
  private final @Nullable Cursor parent;
  private final FieldTable fields = new FieldTable();
  private final FieldTable outer;
  private final Attributes attributes = new Attributes(fields);
  private final ValueView value = new ValueView();

  /** The cursor outside of all resources. */
  Cursor(RequestMetadata request) {
    this.request = request;
    this.level = null;
    this.parent = null;
    this.outer = fields;
  }

  Cursor(RequestMetadata request, Level level, Cursor parent) {
    this.request = request;
    this.level = level;
    this.parent = parent;
    this.outer = level.compareTo(Level.SCOPE) <= 0 ? new FieldTable() : fields;
  }

  /** What came with the request beside the telemetry. */
  public RequestMetadata request() {
    return request;
  }

  /** The type of the message: {@code Span}, {@code HistogramDataPoint}. */
  public MessageType type() {
    return fields.type();
  }

  /**
   * What it belongs to: of a record the metric or the scope, of a scope the resource.
   *
   * @throws IllegalStateException at a resource
   */
  public Cursor parent() {
    if (parent == null || parent.level == null) {
      throw new IllegalStateException("a resource belongs to nothing");
    }
    return parent;
  }

  /** The resource, also when it is this. */
  public Cursor resource() {
    return level == Level.RESOURCE ? this : parent().resource();
  }

  /**
   * The scope, also when it is this.
   *
   * @throws IllegalStateException at a resource
   */
  public Cursor scope() {
    return level == Level.SCOPE ? this : parent().scope();
  }

  /** The attributes; of a metric its metadata. */
  public Attributes attributes() {
    return attributes;
  }

  /** Whether the field is there. */
  public boolean has(int field) {
    return fields.find(field) >= 0;
  }

  /** The number in a varint or fixed field: integers, enums, booleans, times. */
  public long number(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      return 0;
    }
    byte[] from = fields.buffer(entry);
    int start = fields.start(entry);
    return switch (fields.wireType(entry)) {
      case WireType.FIXED64 -> Numbers.fixed64(from, start);
      case WireType.FIXED32 -> Numbers.fixed32(from, start);
      default -> Numbers.varint(from, start);
    };
  }

  /** The number in a {@code double} field. */
  public double float64(int field) {
    return Double.longBitsToDouble(number(field));
  }

  /** The text in a field. */
  public String text(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      return "";
    }
    int start = fields.start(entry);
    return new String(
        fields.buffer(entry), start, fields.end(entry) - start, StandardCharsets.UTF_8);
  }

  /** Whether a text or bytes field holds exactly these bytes; an absent one holds none. */
  public boolean holds(int field, byte[] expected) {
    int entry = fields.find(field);
    return entry < 0
        ? expected.length == 0
        : Arrays.equals(
            fields.buffer(entry),
            fields.start(entry),
            fields.end(entry),
            expected,
            0,
            expected.length);
  }

  /** A copy of the bytes of a text, bytes or message field. */
  public byte[] bytes(int field) {
    int entry = fields.find(field);
    return entry < 0
        ? new byte[0]
        : Arrays.copyOfRange(fields.buffer(entry), fields.start(entry), fields.end(entry));
  }

  /** A reader of a message field; empty when the field is absent. */
  public WireReader message(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      return new WireReader(new byte[0], 0, 0);
    }
    int start = fields.start(entry);
    return new WireReader(fields.buffer(entry), start, fields.end(entry) - start);
  }

  /** A field of the type {@code AnyValue}: the body of a log record. Valid until the next call. */
  public ValueView value(int field) {
    int entry = fields.find(field);
    if (entry < 0) {
      value.moveTo(new byte[0], 0, 0);
    } else {
      value.moveTo(fields.buffer(entry), fields.start(entry), fields.end(entry));
    }
    return value;
  }

  /** The schema URL that stands beside a resource or scope; elsewhere empty. */
  public String schemaUrl() {
    int entry = hasHead() ? outer.find(SCHEMA_URL) : -1;
    if (entry < 0) {
      return "";
    }
    int start = outer.start(entry);
    return new String(outer.buffer(entry), start, outer.end(entry) - start, StandardCharsets.UTF_8);
  }

  /**
   * Changes the schema URL that stands beside a resource or scope.
   *
   * @throws IllegalStateException elsewhere
   */
  public void setSchemaUrl(String url) {
    if (!hasHead()) {
      throw new IllegalStateException(type() + " has no schema URL");
    }
    outer.set(SCHEMA_URL, WireType.LENGTH_DELIMITED, url.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets a varint or fixed field; of a oneof the other members go. */
  public void setNumber(int field, long number) {
    int wireType = wireType(field);
    WireWriter encoded = new WireWriter(Long.BYTES);
    switch (wireType) {
      case WireType.FIXED64 -> encoded.rawFixed64(number);
      case WireType.FIXED32 -> Numbers.writeFixed32(encoded, number);
      default -> encoded.rawVarint(number);
    }
    fields.set(field, wireType, encoded.toByteArray());
  }

  /** Sets a {@code double} field; of a oneof the other members go. */
  public void setFloat64(int field, double number) {
    setNumber(field, Double.doubleToRawLongBits(number));
  }

  /** Sets a text field. */
  public void setText(int field, String text) {
    setBytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets a text, bytes or message field; of a oneof the other members go. */
  public void setBytes(int field, byte[] content) {
    fields.set(field, WireType.LENGTH_DELIMITED, content);
  }

  /** Takes a field away that can occur once; what it had reads as zero or empty. */
  public void clear(int field) {
    fields.remove(field);
  }

  void moveTo(MessageType newType, FieldTable around, int entry) {
    outer.read(newType, around.source(), around.start(entry), around.end(entry));
    if (!hasHead()) {
      return;
    }
    int head = outer.find(1);
    int from = head < 0 ? 0 : outer.start(head);
    int to = head < 0 ? 0 : outer.end(head);
    fields.read(newType.child(1), outer.source(), from, to);
  }

  /** Whether it stands on a part of the message that the walk entered: resource, scope. */
  boolean hasHead() {
    return outer != fields;
  }

  /** The message that the walk entered. */
  FieldTable outer() {
    return outer;
  }

  /** The message that the cursor stands on. */
  FieldTable fields() {
    return fields;
  }

  boolean isChanged() {
    return fields.isChanged() || outer.isChanged();
  }

  private int wireType(int field) {
    int slot = type().slot(field);
    if (slot < 0) {
      throw new IllegalStateException(type() + " has no field " + field);
    }
    return type().field(slot).kind().wireType();
  }
}
