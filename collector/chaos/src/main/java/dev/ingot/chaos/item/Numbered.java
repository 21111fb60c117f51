package dev.ingot.chaos.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** OTLP requests whose items carry numbers, and the numbers of the items in any OTLP request. */
public final class Numbered {
  /** The attribute of each item that holds its number. */
  public static final String ATTRIBUTE = "chaos.number";

  private static final int GROUP = 1;
  private static final int MEMBERS = 2;
  private static final int SPAN_ATTRIBUTES = 9;
  private static final int LOG_ATTRIBUTES = 6;
  private static final int POINT_ATTRIBUTES = 7;
  private static final int SUM = 7;
  private static final int POINTS = 1;
  private static final int DELTA = 1;
  private static final int NAME_FIELD = 1;
  private static final int ANY_VALUE = 2;
  private static final int INTEGER = 3;
  private static final int ID_BYTES = 8;
  private static final long SECOND = 1_000_000_000L;

  private static final ByteBuffer NAME =
      ByteBuffer.wrap(ATTRIBUTE.getBytes(StandardCharsets.US_ASCII));

  private Numbered() {}

  /**
   * A request of one resource with {@code count} items, numbered from {@code first} up.
   *
   * @param padding bytes of text in each item beside its number
   */
  public static byte[] request(Kind kind, long first, int count, int padding) {
    Message scope = new Message().message(1, new Message().text(1, "chaos"));
    if (kind == Kind.METRICS) {
      scope.message(MEMBERS, metric(first, count, padding));
    } else {
      for (int i = 0; i < count; i++) {
        scope.message(MEMBERS, item(kind, first + i, padding));
      }
    }
    Message resource = new Message().message(1, attribute("service.name", "chaos"));
    return new Message()
        .message(GROUP, new Message().message(1, resource).message(MEMBERS, scope))
        .toByteArray();
  }

  /**
   * Finds the numbers of spans, points of sums, and log records.
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
   * Field 7 of spans and log records holds no bytes, and what else stands in fields 6 and 9 has no
   * such name, so the kinds need no telling.
   */
  private static void inItem(ByteBuffer item, LongConsumer each) {
    Fields fields = new Fields(item);
    while (fields.next()) {
      if (fields.is(SPAN_ATTRIBUTES) || fields.is(LOG_ATTRIBUTES)) {
        inAttribute(fields.value(), each);
      } else if (fields.is(SUM)) {
        inSum(fields.value(), each);
      }
    }
  }

  private static void inSum(ByteBuffer sum, LongConsumer each) {
    Fields points = new Fields(sum);
    while (points.next()) {
      if (points.is(POINTS)) {
        Fields fields = new Fields(points.value());
        while (fields.next()) {
          if (fields.is(POINT_ATTRIBUTES)) {
            inAttribute(fields.value(), each);
          }
        }
      }
    }
  }

  private static void inAttribute(ByteBuffer attribute, LongConsumer each) {
    number(attribute).ifPresent(each);
  }

  /** The name may stand behind the value: the Collector in Go writes messages from the end. */
  private static OptionalLong number(ByteBuffer attribute) {
    try {
      Fields fields = new Fields(attribute);
      boolean named = false;
      long number = 0;
      while (fields.next()) {
        named |= fields.is(NAME_FIELD) && fields.value().equals(NAME);
        number = fields.is(ANY_VALUE) ? integer(fields.value()) : number;
      }
      return named ? OptionalLong.of(number) : OptionalLong.empty();
    } catch (IllegalArgumentException e) {
      // a trace id, which is no message
      return OptionalLong.empty();
    }
  }

  private static long integer(ByteBuffer anyValue) {
    Fields value = new Fields(anyValue);
    while (value.next()) {
      // one field at most
    }
    return value.number();
  }

  private static Message item(Kind kind, long number, int padding) {
    byte[] trace = ByteBuffer.allocate(2 * ID_BYTES).putLong(1).putLong(number).array();
    byte[] id = ByteBuffer.allocate(ID_BYTES).putLong(number).array();
    long time = number * SECOND;
    String text = "x".repeat(padding);
    if (kind == Kind.TRACES) {
      Message span = new Message().bytes(1, trace).bytes(2, id).text(5, text);
      return span.fixed64(7, time).fixed64(8, time).message(SPAN_ATTRIBUTES, numbered(number));
    }
    Message record = new Message().fixed64(1, time).message(5, new Message().text(1, text));
    return record.message(LOG_ATTRIBUTES, numbered(number)).bytes(9, trace).bytes(10, id);
  }

  private static Message metric(long first, int count, int padding) {
    Message sum = new Message();
    for (long number = first; number < first + count; number++) {
      Message point = new Message().fixed64(3, number * SECOND).fixed64(6, 1);
      point.message(POINT_ATTRIBUTES, numbered(number));
      sum.message(POINTS, point.message(POINT_ATTRIBUTES, attribute("x", "x".repeat(padding))));
    }
    return new Message().text(1, "chaos").message(SUM, sum.number(2, DELTA));
  }

  private static Message numbered(long number) {
    Message value = new Message().number(INTEGER, number);
    return new Message().text(1, ATTRIBUTE).message(ANY_VALUE, value);
  }

  private static Message attribute(String key, String value) {
    return new Message().text(1, key).message(ANY_VALUE, new Message().text(1, value));
  }
}
