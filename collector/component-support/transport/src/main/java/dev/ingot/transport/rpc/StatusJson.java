package dev.ingot.transport.rpc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes {@code google.rpc.Status} in protobuf's JSON form. */
final class StatusJson {
  private StatusJson() {}

  static byte[] encode(RpcStatus status) {
    StringBuilder json = new StringBuilder("{\"code\":").append(status.code().code());
    if (!status.message().isEmpty()) {
      json.append(",\"message\":");
      quote(json, status.message());
    }
    status.retryDelay().ifPresent(delay -> details(json, delay));
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void details(StringBuilder json, Duration delay) {
    String seconds =
        BigDecimal.valueOf(delay.getSeconds())
            .add(BigDecimal.valueOf(delay.getNano(), 9))
            .stripTrailingZeros()
            .toPlainString();
    json.append(",\"details\":[{\"@type\":\"")
        .append(StatusProto.RETRY_INFO)
        .append("\",\"retryDelay\":\"")
        .append(seconds)
        .append("s\"}]");
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
