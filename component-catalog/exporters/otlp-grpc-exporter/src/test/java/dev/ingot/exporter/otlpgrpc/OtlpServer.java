package dev.ingot.exporter.otlpgrpc;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.ByteBudget;
import dev.ingot.transport.server.GrpcMethod;
import dev.ingot.transport.server.GrpcReply;
import dev.ingot.transport.server.GrpcRequest;
import dev.ingot.transport.server.GrpcServerConfig;
import dev.ingot.transport.server.GrpcServerConfigBinder;
import dev.ingot.transport.server.GrpcService;
import dev.ingot.transport.server.Server;
import dev.ingot.transport.server.ServerRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An OTLP server that keeps what it gets and answers as told. */
final class OtlpServer implements AutoCloseable {

  /** What came in. */
  record Received(String service, byte[] message, Map<String, List<String>> headers) {}

  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "otlp"), new ByteBudget(16 << 20));
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final Queue<RpcStatus> refusals = new ConcurrentLinkedQueue<>();
  private final Server server;
  private volatile byte[] answer = new byte[0];

  OtlpServer() throws StartException {
    GrpcServerConfig plain =
        ConfigText.bind(
            new GrpcServerConfigBinder(), "endpoint: 127.0.0.1:0\ninclude_metadata: true");
    server =
        Server.grpc(
            plain,
            List.of(
                service("trace.v1.Trace"),
                service("metrics.v1.Metrics"),
                service("logs.v1.Logs"),
                service("profiles.v1development.Profiles")),
            runtime);
    server.start(ended -> {});
  }

  String endpoint() {
    return "127.0.0.1:" + server.address().getPort();
  }

  void refuseNext(RpcStatus status) {
    refusals.add(status);
  }

  void answer(byte[] message) {
    answer = message;
  }

  Received await() throws InterruptedException {
    Received next = received.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no request within 10 s");
    }
    return next;
  }

  @Override
  public void close() {
    server.stop(Duration.ofSeconds(1));
    runtime.stop();
    context.shared().stop();
  }

  private GrpcService service(String name) {
    String service = "opentelemetry.proto.collector." + name + "Service";
    GrpcMethod export = (request, reply) -> export(service, request, reply);
    return new GrpcService(service, Map.of("Export", export));
  }

  private void export(String service, GrpcRequest request, GrpcReply reply) {
    received.add(new Received(service, request.message(), request.metadata().headers()));
    RpcStatus refusal = refusals.poll();
    if (refusal == null) {
      reply.ok(answer);
    } else {
      reply.fail(refusal);
    }
  }
}
