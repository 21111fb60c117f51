package dev.ingot.receiver.otlp;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.transport.rpc.RpcStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How OTLP/HTTP writes requests and answers. */
enum Encoding {
  PROTO("application/x-protobuf", ""),
  JSON("application/json", "{}");

  /** Of RFC 9110, section 5.6.6. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*;\\s*([^\\s;=\"(),/:<>?@\\[\\]{}]+)=(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;=\"(),/:<>?@\\[\\]{}]+)");

  private final String contentType;
  private final byte[] emptyResponse;

  Encoding(String contentType, String emptyResponse) {
    this.contentType = contentType;
    this.emptyResponse = emptyResponse.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The encoding for a {@code Content-Type}, whatever its parameters, if they are some, each of
   * them once.
   */
  static Optional<Encoding> of(String header) {
    int parameters = header.indexOf(';');
    if (parameters >= 0 && !areParameters(header.substring(parameters))) {
      return Optional.empty();
    }
    String type = parameters < 0 ? header : header.substring(0, parameters);
    return switch (type.strip().toLowerCase(Locale.ROOT)) {
      case "application/x-protobuf" -> Optional.of(PROTO);
      case "application/json" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }

  private static boolean areParameters(String text) {
    Set<String> names = new HashSet<>();
    Matcher parameter = PARAMETER.matcher(text);
    int end = 0;
    while (parameter.find() && parameter.start() == end) {
      if (!names.add(parameter.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
      end = parameter.end();
    }
    return text.substring(end).strip().matches(";?");
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
