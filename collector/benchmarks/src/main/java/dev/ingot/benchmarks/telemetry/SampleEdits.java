package dev.ingot.benchmarks.telemetry;

import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.AttributeChange;
import dev.ingot.telemetry.edit.Attributes;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.ValueView;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Edits as processors make them; each works on all signals. */
final class SampleEdits {
  private static final byte[] ZONE = utf8("deployment.zone");
  private static final byte[] ZONE_VALUE = AnyValues.text("eu-west-1");
  private static final byte[] CHANGED_VALUE = AnyValues.text("changed");
  private static final byte[] METHOD = utf8("http.request.method");
  private static final byte[] GET = utf8("GET");
  private static final byte[] PUT = utf8("PUT");
  private static final byte[] MASK = utf8("x".repeat(64));
  private static final byte[] ITEMS = utf8("order.items");

  /** The numbers of {@code flags} by message. */
  private static final Map<String, Integer> FLAGS =
      Map.of("Span", 16, "LogRecord", 8, "NumberDataPoint", 8, "HistogramDataPoint", 10);

  static final Edit RESOURCE_ATTRIBUTES =
      Edit.of(Level.RESOURCE, actions(utf8("service.version"), utf8("process.pid")));

  static final Edit RECORD_ATTRIBUTES =
      Edit.of(Level.RECORD, actions(utf8("server.address"), utf8("customer.tier")));

  /** The same on the short way. */
  static final Edit RESOURCE_CONSTANTS =
      constants(Level.RESOURCE, utf8("service.version"), utf8("process.pid"));

  static final Edit RECORD_CONSTANTS =
      constants(Level.RECORD, utf8("server.address"), utf8("customer.tier"));

  /** One that makes a value of the one that was there, as a hash does but for the hash itself. */
  static final Edit RECORD_MADE =
      Edit.ofAttributes(
          Level.RECORD,
          List.of(
              AttributeChange.insert(ZONE, ZONE_VALUE),
              AttributeChange.make(utf8("server.address"), SampleEdits::mask),
              AttributeChange.delete(utf8("customer.tier"))));

  static final Edit DROP_HALF = Edit.of(Level.RECORD, SampleEdits::isKept);
  static final Edit SET_FIELD = Edit.of(Level.RECORD, SampleEdits::setFlags);

  static final List<Edit> CHAIN =
      List.of(RESOURCE_ATTRIBUTES, DROP_HALF, RECORD_ATTRIBUTES, SET_FIELD);

  private SampleEdits() {}

  /** Inserts one attribute, changes one and deletes one. */
  private static Predicate<Cursor> actions(byte[] changed, byte[] deleted) {
    return cursor -> {
      Attributes attributes = cursor.attributes();
      attributes.insert(ZONE, ZONE_VALUE);
      attributes.upsert(changed, CHANGED_VALUE);
      attributes.delete(deleted);
      return true;
    };
  }

  private static Edit constants(Level level, byte[] changed, byte[] deleted) {
    return Edit.ofAttributes(
        level,
        List.of(
            AttributeChange.insert(ZONE, ZONE_VALUE),
            AttributeChange.upsert(changed, CHANGED_VALUE),
            AttributeChange.delete(deleted)));
  }

  private static boolean mask(ValueView value, WireWriter out) {
    out.bytes(1, value.type() == ValueView.Type.STRING ? MASK : GET);
    return true;
  }

  private static boolean isKept(Cursor record) {
    Attributes attributes = record.attributes();
    int method = attributes.find(METHOD);
    if (method >= 0) {
      return attributes.value(method).isText(GET) || attributes.value(method).isText(PUT);
    }
    int items = attributes.find(ITEMS);
    return items < 0 || attributes.value(items).integer() % 2 == 0;
  }

  private static boolean setFlags(Cursor record) {
    boolean known = record.attributes().find(METHOD) >= 0;
    record.setNumber(FLAGS.getOrDefault(record.type().name(), 0), known ? 3 : 2);
    return true;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
