package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.GrpcStatus;
import dev.ingot.transport.rpc.RpcStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers send may be anything. */
class RepliesTest {

  @Test
  void writtenStatusIsReadBack() {
    RpcStatus status =
        new RpcStatus(
            GrpcStatus.UNAVAILABLE, "später", Optional.of(Duration.ofSeconds(7, 500_000_000)));

    assertThat(StatusReader.parse(status.toProto())).contains(status);
    RpcStatus refusal =
        RpcStatus.of(ConsumeException.permanent("no").withStatus(GrpcStatus.INVALID_ARGUMENT));
    assertThat(StatusReader.parse(refusal.toProto())).contains(refusal);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "86400, 0, 86400", "9223372036854775807, 0, 86400", "5, -1, 0"})
  void unreasonableDelaysAreBounded(long seconds, int nanos, long expected) {
    byte[] status = RetryInfos.status(8, "", seconds, nanos);

    assertThat(StatusReader.parse(status).flatMap(RpcStatus::retryDelay))
        .contains(Duration.ofSeconds(expected));
  }

  @Test
  void anyBytesAreReadWithoutAnException() {
    Random random = new Random(1);
    byte[] valid = RetryInfos.status(8, "message", 1, 2);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = Arrays.copyOf(valid, random.nextInt(valid.length + 1));
      for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThatCode(() -> StatusReader.parse(bytes)).doesNotThrowAnyException();
      assertThatCode(() -> PartialSuccess.ofProtobuf(bytes)).doesNotThrowAnyException();
      assertThatCode(() -> PartialSuccess.ofJson(bytes)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"partialSuccess":{"rejectedSpans":"2","errorMessage":"old"}}   | 2 | old
          {"partialSuccess":{"rejectedDataPoints":3}}                     | 3 | ''
          {"partialSuccess":{"errorMessage":"deprecated endpoint"}}       | 0 | deprecated endpoint
          {"partialSuccess":{"rejectedSpans":"many"}}                     | 0 | ''
          {"partialSuccess":{}}                                           | 0 | ''
          {}                                                              | 0 | ''
          """)
  void partialSuccessInJson(String json, long rejected, String message) {
    assertThat(PartialSuccess.ofJson(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(new PartialSuccess(rejected, message));
  }
}
