package dev.ingot.transport.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RpcStatusTest {

  @Test
  void protobufHasCodeMessageAndDetails() {
    assertThat(hex(RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, "bad").toProto()))
        .isEqualTo("0803" + "1203626164");
    assertThat(RpcStatus.of(GrpcStatus.OK, "").toProto()).isEmpty();
    String any =
        "0a28"
            + hex("type.googleapis.com/google.rpc.RetryInfo".getBytes(StandardCharsets.US_ASCII))
            + "12"
            + "0a"
            + "0a08"
            + "0801"
            + "1080cab5ee01";
    assertThat(hex(delayed("", Duration.ofMillis(1500)).toProto()))
        .isEqualTo("080e" + "1a36" + any);
  }

  @Test
  void jsonIsEscaped() {
    RpcStatus status =
        RpcStatus.of(GrpcStatus.INTERNAL, "a \"b\" \\ \n \u00fc \ud83d\ude00 \ud83d");
    assertThat(json(status))
        .isEqualTo(
            "{\"code\":13,\"message\":\"a \\\"b\\\" \\\\ \\u000a \u00fc \ud83d\ude00 \\ud83d\"}");
    assertThat(json(RpcStatus.of(GrpcStatus.OK, ""))).isEqualTo("{\"code\":0}");
  }

  @ParameterizedTest
  @CsvSource({"1000, 1s", "1500, 1.5s", "0, 0s", "86400000, 86400s"})
  void jsonWritesDurationsInSeconds(long millis, String text) {
    assertThat(json(delayed("x", Duration.ofMillis(millis))))
        .isEqualTo(
            "{\"code\":14,\"message\":\"x\",\"details\":[{\"@type\":"
                + "\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\""
                + text
                + "\"}]}");
  }

  @Test
  void refusalsAreTranslated() {
    assertThat(RpcStatus.of(ConsumeException.retryable("full")))
        .isEqualTo(RpcStatus.of(GrpcStatus.UNAVAILABLE, "full"));
    assertThat(
            RpcStatus.of(
                ConsumeException.permanent("no")
                    .withStatus(GrpcStatus.ABORTED)
                    .withRetryAfter(Duration.ofSeconds(3))))
        .isEqualTo(new RpcStatus(GrpcStatus.ABORTED, "no", Optional.of(Duration.ofSeconds(3))));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, 503",
    "DEADLINE_EXCEEDED, 503",
    "RESOURCE_EXHAUSTED, 429",
    "INVALID_ARGUMENT, 400",
    "UNAUTHENTICATED, 401",
    "PERMISSION_DENIED, 403",
    "UNIMPLEMENTED, 404",
    "INTERNAL, 500",
    "NOT_FOUND, 500",
    "OK, 200"
  })
  void everyStatusHasItsHttpStatus(GrpcStatus status, int http) {
    assertThat(HttpCodes.ofGrpc(status)).isEqualTo(http);
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID_ARGUMENT",
    "401, UNAUTHENTICATED",
    "403, PERMISSION_DENIED",
    "404, UNIMPLEMENTED",
    "429, RESOURCE_EXHAUSTED",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, UNAVAILABLE",
    "413, UNKNOWN",
    "500, UNKNOWN"
  })
  void everyHttpStatusHasItsStatus(int http, GrpcStatus status) {
    assertThat(HttpCodes.toGrpc(http)).isEqualTo(status);
  }

  private static RpcStatus delayed(String message, Duration delay) {
    return new RpcStatus(GrpcStatus.UNAVAILABLE, message, Optional.of(delay));
  }

  private static String json(RpcStatus status) {
    return new String(status.toJson(), StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
