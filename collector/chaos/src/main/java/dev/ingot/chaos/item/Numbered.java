package dev.ingot.chaos.item;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/** OTLP requests whose items carry numbers, and the numbers of the items in any OTLP request. */
public final class Numbered {
  private static final int GROUP = 1;
  private static final int MEMBERS = 2;
  private static final int ID_BYTES = 8;
  private static final long SECOND = 1_000_000_000L;

  private Numbered() {}

  /**
   * A request of one resource with {@code count} items, numbered from {@code first} up.
   *
   * @param padding bytes of text in each item beside its number
   */
  public static byte[] request(Kind kind, long first, int count, int padding) {
    Message scope = new Message().message(1, new Message().text(1, "chaos"));
    for (int i = 0; i < count; i++) {
      scope.message(MEMBERS, item(kind, first + i, padding));
    }
    Message resource = new Message().message(1, attribute("service.name", "chaos"));
    return new Message()
        .message(GROUP, new Message().message(1, resource).message(MEMBERS, scope))
        .toByteArray();
  }

  /**
   * Finds the numbers of spans and log records.
   *
   * @throws IllegalArgumentException when the bytes are no such request
   */
  public static void numbers(byte[] request, LongConsumer each) {
    Fields resources = new Fields(ByteBuffer.wrap(request));
    while (resources.next()) {
      if (resources.is(GROUP)) {
        inResource(resources.value(), each);
      }
    }
  }

  private static void inResource(ByteBuffer resource, LongConsumer each) {
    Fields scopes = new Fields(resource);
    while (scopes.next()) {
      if (scopes.is(MEMBERS)) {
        inScope(scopes.value(), each);
      }
    }
  }

  private static void inScope(ByteBuffer scope, LongConsumer each) {
    Fields items = new Fields(scope);
    while (items.next()) {
      if (items.is(MEMBERS)) {
        inItem(items.value(), each);
      }
    }
  }

  /**
   * A span's field 10 and a log record's field 2 are no byte fields, so the kinds need no telling.
   */
  private static void inItem(ByteBuffer item, LongConsumer each) {
    Fields fields = new Fields(item);
    while (fields.next()) {
      boolean id = fields.is(Kind.TRACES.idField()) || fields.is(Kind.LOGS.idField());
      if (id && fields.value().remaining() == ID_BYTES) {
        each.accept(fields.value().getLong());
      }
    }
  }

  private static Message item(Kind kind, long number, int padding) {
    byte[] trace = ByteBuffer.allocate(2 * ID_BYTES).putLong(1).putLong(number).array();
    byte[] id = ByteBuffer.allocate(ID_BYTES).putLong(number).array();
    Message item = new Message().bytes(kind.traceField(), trace).bytes(kind.idField(), id);
    return switch (kind) {
      case TRACES ->
          item.text(5, "x".repeat(padding)).fixed64(7, number * SECOND).fixed64(8, number * SECOND);
      case LOGS ->
          item.fixed64(1, number * SECOND).message(5, new Message().text(1, "x".repeat(padding)));
    };
  }

  private static Message attribute(String key, String value) {
    return new Message().text(1, key).message(2, new Message().text(1, value));
  }
}
