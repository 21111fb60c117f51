package dev.ingot.transport.client;

import dev.ingot.component.GrpcStatus;
import dev.ingot.transport.rpc.RpcStatus;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of an answer: status, message, details. Source: grpc, {@code PROTOCOL-HTTP2.md}. */
final class GrpcTrailers {
  private GrpcTrailers() {}

  static GrpcResponse read(Http2Headers trailers) {
    CharSequence status = trailers.get("grpc-status");
    if (status == null) {
      return GrpcFailures.malformed("malformed header: missing grpc-status");
    }
    CharSequence message = trailers.get("grpc-message");
    return new GrpcResponse(
        status(status.toString()),
        message == null ? "" : percentDecoded(message.toString()),
        new byte[0],
        retryAfter(trailers.get("grpc-status-details-bin")));
  }

  private static GrpcStatus status(String text) {
    if (text.equals("0")) {
      return GrpcStatus.OK;
    }
    return text.matches("[0-9]{1,2}")
        ? GrpcStatus.ofCode(Integer.parseInt(text))
        : GrpcStatus.UNKNOWN;
  }

  private static Optional<Duration> retryAfter(@Nullable CharSequence details) {
    if (details == null) {
      return Optional.empty();
    }
    try {
      byte[] status = Base64.getDecoder().decode(details.toString());
      return StatusReader.parse(status).flatMap(RpcStatus::retryDelay);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Text in UTF-8 whose bytes are written as they are or as {@code %XX}. */
  private static String percentDecoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      int escaped = text.charAt(i) == '%' ? hexByte(text, i + 1) : -1;
      bytes.write(escaped < 0 ? text.charAt(i) : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int hexByte(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
