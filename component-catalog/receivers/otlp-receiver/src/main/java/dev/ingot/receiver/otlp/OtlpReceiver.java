package dev.ingot.receiver.otlp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Host;
import dev.ingot.component.Outputs;
import dev.ingot.component.Receiver;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.transport.server.ByteBudget;
import dev.ingot.transport.server.Server;
import dev.ingot.transport.server.ServerRuntime;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The servers of one configured receiver; they share event loops and the budget of memory. */
final class OtlpReceiver implements Receiver {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ComponentContext context;
  private final ProtocolsConfig protocols;
  private final Outputs outputs;
  private final List<Server> running = new ArrayList<>();
  private @Nullable ServerRuntime runtime;
  private Optional<Server> grpc = Optional.empty();
  private Optional<Server> http = Optional.empty();

  OtlpReceiver(ComponentContext context, ProtocolsConfig protocols, Outputs outputs) {
    this.context = context;
    this.protocols = protocols;
    this.outputs = outputs;
  }

  @Override
  public void start(Host host) throws StartException {
    ServerRuntime shared = new ServerRuntime(context, ByteBudget.quarterOfHeap(), host);
    runtime = shared;
    try {
      if (protocols.grpc().isPresent()) {
        Intakes intakes = intakes(shared, "grpc");
        Server server = Server.grpc(protocols.grpc().get(), GrpcDoor.services(intakes), shared);
        grpc = Optional.of(listen("GRPC", server));
      }
      if (protocols.http().isPresent()) {
        OtlpHttpConfig config = protocols.http().get();
        Server server =
            Server.http(config.server(), new HttpDoor(config, intakes(shared, "http")), shared);
        http = Optional.of(listen("HTTP", server));
      }
    } catch (StartException e) {
      stop();
      throw e;
    }
  }

  private Intakes intakes(ServerRuntime shared, String transport) {
    return new Intakes(context, shared.pool(), outputs, transport);
  }

  private Server listen(String protocol, Server server) throws StartException {
    server.start(cause -> context.status().report(Status.FATAL_ERROR, cause));
    running.add(server);
    context.logger().info("Starting " + protocol + " server", "endpoint", server.where());
    return server;
  }

  @Override
  public void stop() {
    running.forEach(server -> server.stop(GRACE));
    running.clear();
    if (runtime != null) {
      runtime.stop();
      runtime = null;
    }
  }

  /** Where gRPC is served, once started. */
  Optional<InetSocketAddress> grpcAddress() {
    return grpc.map(Server::address);
  }

  /** Where HTTP is served, once started. */
  Optional<InetSocketAddress> httpAddress() {
    return http.map(Server::address);
  }
}
