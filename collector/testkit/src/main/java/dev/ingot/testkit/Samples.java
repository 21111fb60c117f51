package dev.ingot.testkit;

import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Small telemetry for tests: one resource, one scope, numbered items. */
public final class Samples {
  private Samples() {}

  /** Spans named {@code item-FIRST}, {@code item-(FIRST+1)}, ... of service {@code sample}. */
  public static Traces traces(int first, int count) {
    return decode(Signal.TRACES, request(first, count, Samples::span), RequestMetadata.NONE);
  }

  /** Gauges named {@code item-N} with one data point each. */
  public static Metrics metrics(int first, int count) {
    return decode(Signal.METRICS, request(first, count, Samples::gauge), RequestMetadata.NONE);
  }

  /** Log records whose body is {@code item-N}. */
  public static Logs logs(int first, int count) {
    return decode(Signal.LOGS, request(first, count, Samples::logRecord), RequestMetadata.NONE);
  }

  /** Samples of one profile, whose stacks are one function each, named {@code item-N}. */
  public static Profiles profiles(int first, int count) {
    return decode(Signal.PROFILES, SampleProfiles.request(first, count), RequestMetadata.NONE);
  }

  /** Items of any signal. */
  public static <T extends Telemetry> T of(Signal<T> signal, int first, int count) {
    return of(signal, first, count, RequestMetadata.NONE);
  }

  /** Items of any signal that came with request metadata. */
  public static <T extends Telemetry> T of(
      Signal<T> signal, int first, int count, RequestMetadata metadata) {
    return decode(signal, request(signal.id(), first, count), metadata);
  }

  private static byte[] request(String signal, int first, int count) {
    return switch (signal) {
      case "traces" -> request(first, count, Samples::span);
      case "metrics" -> request(first, count, Samples::gauge);
      case "logs" -> request(first, count, Samples::logRecord);
      case "profiles" -> SampleProfiles.request(first, count);
      default -> throw new IllegalStateException("no samples of " + signal);
    };
  }

  private interface Item {
    byte[] encode(int number);
  }

  private static <T extends Telemetry> T decode(
      Signal<T> signal, byte[] request, RequestMetadata metadata) {
    try {
      return signal.decode(request, metadata);
    } catch (MalformedTelemetryException e) {
      throw new AssertionError("a sample must be valid", e);
    }
  }

  private static byte[] request(int first, int count, Item item) {
    byte[][] fields = new byte[count + 1][];
    fields[0] = field(1, field(1, text("samples")));
    for (int i = 0; i < count; i++) {
      fields[i + 1] = field(2, item.encode(first + i));
    }
    byte[] resource = field(1, keyValue("service.name", "sample"));
    return field(1, concat(field(1, resource), field(2, concat(fields))));
  }

  private static byte[] span(int number) {
    byte[] traceId = new byte[16];
    byte[] spanId = new byte[8];
    traceId[0] = 1;
    spanId[0] = 1;
    putNumber(traceId, number);
    putNumber(spanId, number);
    return concat(
        field(1, traceId),
        field(2, spanId),
        field(5, text("item-" + number)),
        fixed64(7, 1_700_000_000_000_000_000L + number),
        fixed64(8, 1_700_000_000_000_001_000L + number),
        field(9, keyValue("number", "n" + number)));
  }

  private static byte[] gauge(int number) {
    byte[] point = concat(fixed64(3, 1_700_000_000_000_000_000L), fixed64(6, number));
    return concat(field(1, text("item-" + number)), field(5, field(1, point)));
  }

  private static byte[] logRecord(int number) {
    return concat(
        fixed64(1, 1_700_000_000_000_000_000L), field(5, field(1, text("item-" + number))));
  }

  private static byte[] keyValue(String key, String value) {
    return concat(field(1, text(key)), field(2, field(1, text(value))));
  }

  private static void putNumber(byte[] id, int number) {
    for (int i = 0; i < 4; i++) {
      id[id.length - 1 - i] = (byte) (number >>> (8 * i));
    }
  }

  private static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
    out.write(number << 3 | 2);
    int length = content.length;
    while (length > 0x7f) {
      out.write(length & 0x7f | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] fixed64(int number, long value) {
    byte[] bytes = new byte[9];
    bytes[0] = (byte) (number << 3 | 1);
    for (int i = 0; i < 8; i++) {
      bytes[i + 1] = (byte) (value >>> (8 * i));
    }
    return bytes;
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
