package dev.ingot.testkit;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.schema.Field;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.schema.Presence;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.List;
import java.util.Random;

/**
 * Telemetry with any field of OTLP set or not, and with fields that OTLP does not know; the same
 * seed gives the same telemetry. For tests of properties that hold whatever comes.
 */
public final class RandomTelemetry {
  private static final int MAX_DEPTH = 9;
  private static final int UNKNOWN_FIELD = 500;

  private final Random random;
  private final List<String> texts;

  /**
   * A source of telemetry.
   *
   * @param texts what names, keys, texts and bytes are taken from: at least one, and few, so that
   *     they meet each other
   */
  public RandomTelemetry(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.texts = List.copyOf(texts);
  }

  /** The next telemetry; it may have no items. */
  public <T extends Telemetry> T next(Signal<T> signal) {
    WireWriter out = new WireWriter();
    fill(out, signal.requestType(), 0);
    try {
      return signal.decode(out.toByteArray(), RequestMetadata.NONE);
    } catch (MalformedTelemetryException e) {
      throw new AssertionError("random telemetry must be valid", e);
    }
  }

  private void fill(WireWriter out, MessageType type, int depth) {
    int chosen = oneOf(type);
    for (Field field : type.fields()) {
      boolean set = field.presence() == Presence.ONEOF ? field.number() == chosen : isSet();
      if (set && depth < MAX_DEPTH) {
        for (int count = field.isRepeated() ? random.nextInt(4) : 1; count > 0; count--) {
          write(out, field, depth);
        }
      }
    }
    if (random.nextInt(10) == 0) {
      out.text(UNKNOWN_FIELD, text());
    }
  }

  private boolean isSet() {
    return random.nextInt(4) > 0;
  }

  /** The number of the member that is set; -1: none. */
  private int oneOf(MessageType type) {
    List<Field> members =
        type.fields().stream().filter(each -> each.presence() == Presence.ONEOF).toList();
    return members.isEmpty() || random.nextInt(8) == 0
        ? -1
        : members.get(random.nextInt(members.size())).number();
  }

  private void write(WireWriter out, Field field, int depth) {
    int number = field.number();
    switch (field.kind()) {
      case STRING, BYTES -> out.text(number, text());
      case TRACE_ID, SPAN_ID, PROFILE_ID -> out.bytes(number, id(field.kind().idLength()));
      case MESSAGE -> {
        int mark = out.begin(number);
        fill(out, field.message(), depth + 1);
        out.end(mark);
      }
      case BOOL -> out.bool(number, random.nextBoolean());
      case ENUM -> out.varint(number, random.nextInt(6));
      case SINT32 -> out.zigzag(number, random.nextInt());
      case UINT32 -> out.varint(number, random.nextInt(Integer.MAX_VALUE));
      case INT32, INT64, UINT64 -> out.varint(number, random.nextInt(3));
      case FIXED32 -> out.fixed32(number, random.nextInt());
      case FIXED64, SFIXED64 -> out.fixed64(number, random.nextLong());
      case DOUBLE -> out.float64(number, random.nextInt(5) - 1.5);
    }
  }

  private byte[] id(int length) {
    byte[] id = new byte[random.nextInt(8) == 0 ? 0 : length];
    random.nextBytes(id);
    return id;
  }

  private String text() {
    return texts.get(random.nextInt(texts.size()));
  }
}
