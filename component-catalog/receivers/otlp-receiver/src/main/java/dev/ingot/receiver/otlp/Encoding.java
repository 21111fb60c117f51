package dev.ingot.receiver.otlp;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.transport.rpc.RpcStatus;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How OTLP/HTTP writes requests and answers. */
enum Encoding {
  PROTO("application/x-protobuf", ""),
  JSON("application/json", "{}");

  private final String contentType;
  private final byte[] emptyResponse;

  Encoding(String contentType, String emptyResponse) {
    this.contentType = contentType;
    this.emptyResponse = emptyResponse.getBytes(StandardCharsets.US_ASCII);
  }

  /** The encoding for a {@code Content-Type}, whatever its parameters. */
  static Optional<Encoding> of(String header) {
    int parameters = header.indexOf(';');
    String type = parameters < 0 ? header : header.substring(0, parameters);
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "application/x-protobuf" -> Optional.of(PROTO);
      case "application/json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  String contentType() {
    return contentType;
  }

  /** An {@code Export...ServiceResponse} that says nothing but yes. */
  byte[] emptyResponse() {
    return emptyResponse;
  }

  <T extends Telemetry> T read(Signal<T> signal, byte[] request, RequestMetadata metadata)
      throws MalformedTelemetryException {
    return switch (this) {
      case PROTO -> signal.decode(request, metadata);
      case JSON -> OtlpJson.parse(signal, request, metadata);
    };
  }

  byte[] write(RpcStatus status) {
    return switch (this) {
      case PROTO -> status.toProto();
      case JSON -> status.toJson();
    };
  }
}
