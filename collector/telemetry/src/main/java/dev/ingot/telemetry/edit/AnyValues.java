package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.List;
import java.util.Map;

/** Encodes values as {@code AnyValue}. */
public final class AnyValues {
  private AnyValues() {}

  /** No value. */
  public static byte[] empty() {
    return new byte[0];
  }

  /** Text. */
  public static byte[] text(String text) {
    WireWriter out = new WireWriter();
    out.text(1, text);
    return out.toByteArray();
  }

  /** A truth value. */
  public static byte[] bool(boolean value) {
    WireWriter out = new WireWriter();
    out.bool(2, value);
    return out.toByteArray();
  }

  /** A whole number. */
  public static byte[] integer(long value) {
    WireWriter out = new WireWriter();
    out.varint(3, value);
    return out.toByteArray();
  }

  /** A floating point number. */
  public static byte[] float64(double value) {
    WireWriter out = new WireWriter();
    out.float64(4, value);
    return out.toByteArray();
  }

  /** Bytes. */
  public static byte[] bytes(byte[] value) {
    WireWriter out = new WireWriter();
    out.bytes(7, value);
    return out.toByteArray();
  }

  /** A list of encoded values. */
  public static byte[] list(List<byte[]> values) {
    WireWriter out = new WireWriter();
    int mark = out.begin(5);
    values.forEach(value -> out.bytes(1, value));
    out.end(mark);
    return out.toByteArray();
  }

  /** Encoded values by name, in the order of the map. */
  public static byte[] map(Map<String, byte[]> values) {
    WireWriter out = new WireWriter();
    int mark = out.begin(6);
    values.forEach(
        (key, value) -> {
          int entry = out.begin(1);
          out.text(1, key);
          out.bytes(2, value);
          out.end(entry);
        });
    out.end(mark);
    return out.toByteArray();
  }
}
