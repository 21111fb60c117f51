package dev.ingot.builder.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadTest {
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  @ParameterizedTest
  @EnumSource(
      value = Signal.class,
      names = {"TRACES", "METRICS", "LOGS"})
  void everySignalIsSentOverBothProtocols(Signal signal) throws Exception {
    Batch sample = new Batch(signal, "sample", 100);
    try (Sink grpc = new GrpcSink();
        Sink http = new HttpSink()) {
      int taken =
          new Load(OptionalInt.of(grpc.port()), OptionalInt.of(http.port()), A_MOMENT).send();
      assertThat(grpc.count(sample)).isPositive();
      assertThat(http.count(sample)).isPositive();
      assertThat(taken).isGreaterThan(2);
    }
  }

  @Test
  void aRequestIsLargerThanAFrameAndFitsIntoTheWindow() {
    assertThat(new Batch(Signal.TRACES, "sample", 100).request().length)
        .isGreaterThan(1 << 14)
        .isLessThan(1 << 16);
  }

  @Test
  void nobodyWhoAnswersEndsIt() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    Duration day = Duration.ofDays(1);

    assertThat(new Load(OptionalInt.of(port), OptionalInt.of(port), day).send()).isZero();
    assertThat(new Load(OptionalInt.empty(), OptionalInt.empty(), day).send()).isZero();
  }

  @Test
  void aSinkMayForget() throws IOException {
    Batch batch = new Batch(Signal.LOGS, "m;");
    try (Sink sink = GrpcSink.forgetting()) {
      assertThat(Sending.GRPC.send(sink.port(), batch, Duration.ofSeconds(20))).isEmpty();
      assertThat(sink.count(batch)).isZero();
    }
  }
}
