package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Consumer;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.component.trace.ReceiverSpans;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.testkit.DaemonWorkers;
import dev.ingot.testkit.RecordingLogger;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.BlockingPool;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private final RecordingLogger logger = new RecordingLogger();
  private final BlockingPool pool = new BlockingPool(new DaemonWorkers(), "pool", 1);

  @AfterEach
  void stop() {
    pool.stop();
  }

  @Test
  void aBugOfAPipelineThatWaitsIsAnswered() throws Exception {
    assertThat(take(new IllegalStateException("a bug")))
        .contains(RpcStatus.of(GrpcStatus.INTERNAL, "internal error"));
    assertThat(logger.texts(Level.ERROR)).containsExactly("Pipeline failed");
  }

  @Test
  void whatMemoryIsTooShortForCanBeTriedAgain() throws Exception {
    assertThat(take(new OutOfMemoryError("Java heap space")))
        .contains(RpcStatus.of(GrpcStatus.UNAVAILABLE, "not enough memory"));
  }

  /** The answer when a pipeline that has to wait breaks. */
  private Optional<RpcStatus> take(Throwable bug) throws Exception {
    Consumer<Traces> next =
        telemetry -> {
          if (bug instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) bug;
        };
    CompletableFuture<Optional<RpcStatus>> answer = new CompletableFuture<>();
    CountedPipeline<Traces> counted =
        new CountedPipeline<>(
            next,
            new ReceivedItems(Meter.none(), Signal.TRACES),
            new ReceiverSpans(
                new TestContext().of(ComponentKind.RECEIVER, "otlp"),
                Signal.TRACES,
                "grpc",
                "protobuf"));
    new Intake<>(Signal.TRACES, counted, pool, logger)
        .take(Samples.traces(0, 1), List.of(), answer::complete);
    return answer.get(10, TimeUnit.SECONDS);
  }
}
