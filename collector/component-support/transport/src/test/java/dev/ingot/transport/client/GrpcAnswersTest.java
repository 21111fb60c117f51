package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.GrpcStatus;
import dev.ingot.transport.compression.Coding;
import io.netty.handler.codec.http2.Http2Error;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back, right or wrong. */
class GrpcAnswersTest extends GrpcClientFixture {

  @Test
  void compressedAnswerIsUnpacked() {
    byte[] packed =
        new dev.ingot.transport.compression.Compression().encode(Coding.GZIP, -1, parts("answer"));
    server.answer(
        exchange -> {
          exchange.headers(
              false, ":status", "200", "content-type", "application/grpc", "grpc-encoding", "gzip");
          ByteArrayOutputStream frame = new ByteArrayOutputStream();
          frame.writeBytes(new byte[] {1, 0, 0, 0, (byte) packed.length});
          frame.writeBytes(packed);
          exchange.data(frame.toByteArray(), false);
          exchange.headers(true, "grpc-status", "0");
        });

    assertThat(call(client("none")).payload()).asString().isEqualTo("answer");
  }

  @Test
  void trailersOnlyAnswerCarriesStatusAndMessage() {
    server.answer(
        exchange ->
            exchange.trailersOnly("grpc-status", "3", "grpc-message", "bad %C3%A4 %25 %zz"));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
    assertThat(response.message()).isEqualTo("bad ä % %zz");
    assertThat(response.toException())
        .hasMessage("rpc error: code = InvalidArgument desc = bad ä % %zz");
    assertThat(response.toException().isRetryable()).isFalse();
    assertThat(response.toException().status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "1,true", "2,false", "3,false", "4,true", "5,false", "6,false", "7,false", "8,false",
    "9,false", "10,true", "11,true", "12,false", "13,false", "14,true", "15,true", "16,false"
  })
  void statusDecidesWhetherTryingAgainHelps(int status, boolean retryable) {
    server.answer(exchange -> exchange.trailersOnly("grpc-status", Integer.toString(status)));

    assertThat(call(client("none")).toException().isRetryable()).isEqualTo(retryable);
  }

  @Test
  void retryInfoMakesResourceExhaustedRetryable() {
    // Status{8, "full", [Any{type.googleapis.com/google.rpc.RetryInfo, RetryInfo{1.5 s}}]}
    byte[] details = RetryInfos.status(8, "full", 1, 500_000_000);
    String header = Base64.getEncoder().withoutPadding().encodeToString(details);
    server.answer(
        exchange ->
            exchange.trailersOnly(
                "grpc-status", "8", "grpc-message", "full", "grpc-status-details-bin", header));

    GrpcResponse response = call(client("none"));

    assertThat(response.retryAfter()).contains(Duration.ofMillis(1500));
    assertThat(response.toException().isRetryable()).isTrue();
    assertThat(response.toException().retryAfter()).contains(Duration.ofMillis(1500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "AAAA", "CP///w=="})
  void malformedDetailsAreIgnored(String header) {
    server.answer(
        exchange -> exchange.trailersOnly("grpc-status", "14", "grpc-status-details-bin", header));

    assertThat(call(client("none")).retryAfter()).isEmpty();
  }

  @Test
  void answerOfAnHttpServerIsExplained() {
    server.answer(
        exchange -> exchange.headers(true, ":status", "502", "content-type", "text/html"));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message())
        .isEqualTo(
            "unexpected HTTP status code received from server: 502 (Bad Gateway);"
                + " transport: received unexpected content-type \"text/html\"");
  }

  @Test
  void answerWithoutContentTypeIsExplained() {
    server.answer(exchange -> exchange.headers(false, ":status", "200"));

    assertThat(call(client("none")).message())
        .isEqualTo("malformed header: missing HTTP content-type");
  }

  @Test
  void answerWithoutTrailersIsAnError() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[5], true);
        });

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INTERNAL);
    assertThat(response.message()).isEqualTo("server closed the stream without sending trailers");
  }

  @Test
  void truncatedMessageIsAnError() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[] {0, 0, 0, 0, 9, 1}, false);
          exchange.headers(true, "grpc-status", "0");
        });

    assertThat(call(client("none")).message()).isEqualTo("unexpected EOF");
  }

  @Test
  void endlessAnswerIsCutOff() {
    server.answer(
        exchange -> {
          exchange.headers(false, ":status", "200", "content-type", "application/grpc");
          exchange.data(new byte[(4 << 20) + 6], false);
        });

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.RESOURCE_EXHAUSTED);
    assertThat(response.message()).startsWith("grpc: received message larger than max (");
  }

  @Test
  void resetStreamIsAnError() {
    server.answer(exchange -> exchange.reset(Http2Error.INTERNAL_ERROR));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.INTERNAL);
    assertThat(response.message())
        .isEqualTo("stream terminated by RST_STREAM with error code: INTERNAL_ERROR");
  }

  @Test
  void refusingForEverEndsAfterFiveAttempts() {
    server.answer(exchange -> exchange.reset(Http2Error.REFUSED_STREAM));

    GrpcResponse response = call(client("none"));

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message())
        .isEqualTo("stream terminated by RST_STREAM with error code: REFUSED_STREAM");
  }
}
