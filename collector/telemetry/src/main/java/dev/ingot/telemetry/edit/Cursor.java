package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands on one resource, scope, metric, record, event, link or exemplar, or on a message in it:
 * reads its fields from the bytes and takes down changes, which a later edit of the same pass sees
 * at once. Fields have the numbers of the .proto files; text is UTF-8. An absent field reads as
 * zero or empty. Reading numbers and comparing text makes no objects.
 *
 * <p>The walk moves the cursor on, so keep neither it nor what it gave beyond the call. Not
 * thread-safe.
 */
public final class Cursor extends FieldWriting {
  private static final int SCHEMA_URL = 3;

  private final RequestMetadata request;
  private final @Nullable Level level;
  private final @Nullable Cursor parent;
  private final FieldTable outer;
  private final Attributes attributes = new Attributes(fields());
  private final Map<Integer, Cursor> inside = new HashMap<>();

  /** The cursor outside of all resources. */
  Cursor(RequestMetadata request) {
    super(new FieldTable());
    this.request = request;
    this.level = null;
    this.parent = null;
    this.outer = fields();
  }

  Cursor(RequestMetadata request, Level level, Cursor parent) {
    super(new FieldTable());
    this.request = request;
    this.level = level;
    this.parent = parent;
    this.outer = level.compareTo(Level.SCOPE) <= 0 ? new FieldTable() : fields();
  }

  /** A cursor for the messages in one field of the host. */
  private Cursor(Cursor host, int field) {
    super(new FieldTable(host.fields(), field));
    this.request = host.request;
    this.level = null;
    this.parent = host;
    this.outer = fields();
  }

  /** What came with the request beside the telemetry. */
  public RequestMetadata request() {
    return request;
  }

  /**
   * What it belongs to: of a record the metric or the scope, of a scope the resource, of a message
   * in a record the record.
   *
   * @throws IllegalStateException at a resource
   */
  public Cursor parent() {
    if (parent == null || parent.parent == null) {
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

  /** The attributes; of a metric its metadata, of an exemplar those that its point lacks. */
  public Attributes attributes() {
    return attributes;
  }

  /**
   * A cursor on the message in a field that can occur once: the status of a span, the buckets of a
   * histogram, the data of a metric. An absent one is empty, and comes to be by setting something
   * in it. Changes count at once; the cursor is valid until the field changes in another way or is
   * asked for again.
   *
   * <p>Each change copies the message. Edits of data points, events, links and exemplars have
   * {@link Level}s of their own, which are cheaper.
   */
  public Cursor inside(int field) {
    return moveInside(field, fields().find(field));
  }

  /**
   * A cursor on one message of a field that can occur often, from 0; the same as for {@link
   * #inside(int)} goes for it.
   *
   * @throws IndexOutOfBoundsException when there is none
   */
  public Cursor inside(int field, int index) {
    return moveInside(field, fields().occurrences().entry(field, index));
  }

  private Cursor moveInside(int field, int entry) {
    if (field(field).kind() != Kind.MESSAGE) {
      throw new IllegalStateException("field " + field + " of " + type() + " is no message");
    }
    Cursor inner = inside.computeIfAbsent(field, number -> new Cursor(this, number));
    inner.fields().readWithin(entry);
    return inner;
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

  void moveTo(MessageType newType, FieldTable around, int entry) {
    outer.read(newType, around.buffer(entry), around.start(entry), around.end(entry));
    if (!hasHead()) {
      return;
    }
    int head = outer.find(1);
    int from = head < 0 ? 0 : outer.start(head);
    int to = head < 0 ? 0 : outer.end(head);
    fields().read(newType.child(1), outer.source(), from, to);
  }

  /** Whether it stands on a part of the message that the walk entered: resource, scope. */
  boolean hasHead() {
    return outer != fields();
  }

  /** The message that the walk entered. */
  FieldTable outer() {
    return outer;
  }

  boolean isChanged() {
    return fields().isChanged() || outer.isChanged();
  }

  /** Refuses changes from now on: those who look deeper must not change what is around. */
  void close() {
    fields().close();
    outer.close();
  }
}
