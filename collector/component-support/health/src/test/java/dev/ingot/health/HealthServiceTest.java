package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Status;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.FakeCollector;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.GrpcReply;
import dev.ingot.transport.server.GrpcRequest;
import dev.ingot.transport.server.GrpcStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class HealthServiceTest {
  private final FakeScheduler scheduler = new FakeScheduler();
  private final FakeCollector collector = new FakeCollector().extensions(Views.extension());
  private final HealthService health =
      new HealthService(
          Assessor.of(
              collector,
              ConfigText.bind(
                  new HealthConfigBinder(),
                  "{use_v2: true, grpc: {}, component_health:"
                      + " {include_recoverable_errors: true, recovery_duration: 10s}}"),
              scheduler),
          scheduler);
  private final List<String> said = new ArrayList<>();
  private final Client client = new Client();

  /** Writes down what it is told. */
  private final class Client implements GrpcReply, GrpcStream {
    private Runnable gone = () -> {};

    @Override
    public void ok(byte[] message) {
      said.add("ok " + message[0] + " " + message[1]);
    }

    @Override
    public void fail(RpcStatus status) {
      said.add(status.code() + " " + status.message());
    }

    @Override
    public GrpcStream stream(Runnable over) {
      gone = over;
      return this;
    }

    @Override
    public void send(byte[] message) {
      said.add(ServingStatus.values()[message[1]].name());
    }

    @Override
    public void end(RpcStatus status) {
      said.add("end " + status.code() + " " + status.message());
      gone.run();
    }
  }

  private void pipelines(Status traces, long second) {
    collector.pipelines(Views.pipeline("traces", traces, second));
  }

  private void call(String method, byte[] message) {
    Objects.requireNonNull(health.service().methods().get(method))
        .call(new GrpcRequest(message, RequestMetadata.NONE), client);
  }

  private static byte[] service(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    byte[] message = new byte[text.length + 2];
    message[0] = 0x0a;
    message[1] = (byte) text.length;
    System.arraycopy(text, 0, message, 2, text.length);
    return message;
  }

  private void changed() {
    health.changed();
    scheduler.advance(Duration.ZERO);
  }

  @Test
  void isTheServiceThatProbesKnow() {
    assertThat(health.service().name()).isEqualTo("grpc.health.v1.Health");
    assertThat(health.service().methods()).containsOnlyKeys("Check", "Watch");
  }

  @Test
  void checkTellsOfTheCollectorAndOfPipelines() {
    pipelines(Status.STARTING, 1);
    call("Check", new byte[0]);
    pipelines(Status.OK, 2);
    call("Check", service(""));
    call("Check", service("traces"));
    assertThat(said).containsExactly("ok 8 2", "ok 8 1", "ok 8 1");
  }

  @Test
  void checkDoesNotKnowAnyPipelineAndAnyMessage() {
    call("Check", service("traces"));
    call("Check", new byte[] {0x0a, 5, 'x'});
    call("Check", new byte[] {0x10, 5});
    assertThat(said)
        .containsExactly(
            "NOT_FOUND Service not found.",
            "INTERNAL grpc: failed to unmarshal the received message",
            "INTERNAL grpc: failed to unmarshal the received message");
  }

  @Test
  void watchTellsChangesOnly() {
    call("Watch", service("traces"));
    scheduler.advance(Duration.ZERO);
    pipelines(Status.STARTING, 1);
    changed();
    changed();
    pipelines(Status.OK, 2);
    changed();
    pipelines(Status.PERMANENT_ERROR, 3);
    changed();
    pipelines(Status.STOPPING, 4);
    changed();
    assertThat(said).containsExactly("SERVICE_UNKNOWN", "NOT_SERVING", "SERVING", "NOT_SERVING");
  }

  @Test
  void watchTellsWhenAnErrorHasLastedTooLong() {
    pipelines(Status.RECOVERABLE_ERROR, 0);
    call("Watch", service("traces"));
    scheduler.advance(Duration.ofSeconds(9));
    assertThat(said).containsExactly("SERVING");
    scheduler.advance(Duration.ofSeconds(1));
    assertThat(said).containsExactly("SERVING", "NOT_SERVING");
    assertThat(scheduler.pendingTasks()).isZero();
  }

  @Test
  void aClientThatLeftIsToldNoMore() {
    pipelines(Status.OK, 1);
    call("Watch", service("traces"));
    scheduler.advance(Duration.ZERO);
    client.gone.run();
    pipelines(Status.STOPPING, 2);
    changed();
    assertThat(said).containsExactly("SERVING");
  }

  @Test
  void stoppingEndsAllStreamsAndTakesNoMore() {
    pipelines(Status.OK, 1);
    call("Watch", service(""));
    scheduler.advance(Duration.ZERO);
    health.stop();
    call("Watch", service(""));
    assertThat(said)
        .containsExactly(
            "SERVING",
            "end CANCELLED Server shutting down.",
            "end CANCELLED Server shutting down.");
  }
}
