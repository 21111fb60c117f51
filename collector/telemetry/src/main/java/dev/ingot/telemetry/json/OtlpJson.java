package dev.ingot.telemetry.json;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Export requests as JSON, as the Collector's pdata reads and writes them.
 *
 * <p>Source: the OTLP specification, section "JSON Protobuf Encoding", and the behaviour of the
 * Collector's {@code pdata} where the specification leaves room.
 */
public final class OtlpJson {
  private OtlpJson() {}

  /**
   * Reads an export request.
   *
   * <p>Names are taken in lower camel case and as in the .proto files, unknown ones are passed over
   * with their values. Integers may be numbers or decimal texts, without fraction or exponent;
   * floating point numbers may be numbers or texts, {@code NaN}, {@code Infinity} and {@code
   * -Infinity} among them. Enums may be numbers or the full names of their constants. Ids are
   * hexadecimal in either case, or empty; bytes are base64 with padding. {@code null} stands for an
   * empty text, message or list, and for nothing else. Of the members of a oneof the last one
   * stays.
   *
   * @param json UTF-8
   * @throws MalformedTelemetryException when the text is no JSON or no such request; with the place
   */
  public static <T extends Telemetry> T parse(
      Signal<T> signal, byte[] json, RequestMetadata metadata) throws MalformedTelemetryException {
    return signal.decode(new JsonToWire(json).request(signal.requestType()), metadata);
  }

  /**
   * Writes telemetry as one JSON object without white space and without a line end.
   *
   * <p>Names are in lower camel case, 64-bit integers are texts, enums numbers, ids lower-case
   * hexadecimal. Zero and empty fields are left out, but {@code resource}, {@code scope}, {@code
   * body}, {@code status}, {@code positive}, {@code negative}, an attribute's {@code value} and, of
   * profiles, {@code dictionary}, {@code sampleType} and {@code periodType} are always there.
   * Unknown fields are left out. Bytes that are not UTF-8 become U+FFFD.
   */
  public static byte[] toJson(Telemetry telemetry) {
    return json(telemetry).toByteArray();
  }

  /** Writes what {@link #toJson} gives; does not flush. */
  public static void write(Telemetry telemetry, OutputStream out) throws IOException {
    json(telemetry).writeTo(out);
  }

  private static JsonWriter json(Telemetry telemetry) {
    return json(telemetry.signal(), telemetry);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Telemetry> JsonWriter json(Signal<T> signal, Telemetry telemetry) {
    JsonWriter out = new JsonWriter(telemetry.byteSize());
    T canonical = signal.canonical((T) telemetry);
    new WireToJson(out).request(signal.requestType(), canonical.segments());
    return out;
  }
}
