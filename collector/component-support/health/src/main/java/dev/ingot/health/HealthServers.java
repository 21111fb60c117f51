package dev.ingot.health;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageServer;
import dev.ingot.transport.server.ByteBudget;
import dev.ingot.transport.server.GrpcServerConfig;
import dev.ingot.transport.server.Server;
import dev.ingot.transport.server.ServerRuntime;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers of a health check. */
final class HealthServers {
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final long BUDGET = 1 << 20;

  private final ComponentContext context;
  private final Optional<PageServer> http;
  private final Optional<Grpc> grpc;

  /** A gRPC server and what it serves. */
  private record Grpc(HealthService service, Server server, ServerRuntime runtime) {}

  private HealthServers(ComponentContext context, Optional<PageServer> http, Optional<Grpc> grpc) {
    this.context = context;
    this.http = http;
    this.grpc = grpc;
  }

  static HealthServers plain(ComponentContext context, HealthConfig config, Page page) {
    PageServer server = new PageServer(context, config.server(), Map.of(config.path(), page));
    return new HealthServers(context, Optional.of(server), Optional.empty());
  }

  static HealthServers byStatus(
      ComponentContext context, HealthConfig config, Assessor assessor, Host host)
      throws StartException {
    Optional<PageServer> http =
        config.http().map(own -> new PageServer(context, own.server(), pages(own, assessor)));
    Optional<Grpc> grpc =
        config.grpc().isPresent()
            ? Optional.of(grpc(context, config.grpc().get(), assessor, host))
            : Optional.empty();
    return new HealthServers(context, http, grpc);
  }

  private static Map<String, Page> pages(HealthHttpConfig config, Assessor assessor) {
    Map<String, Page> pages = new HashMap<>();
    put(pages, config.status(), new StatusPage(assessor, config.status().verbose()));
    put(pages, config.config(), new ConfigPage(assessor.view()));
    put(pages, config.liveness(), new LivenessPage(assessor));
    put(pages, config.readiness(), new ReadinessPage(assessor));
    return pages;
  }

  private static void put(Map<String, Page> pages, PathConfig path, Page page) {
    if (path.enabled()) {
      pages.put(path.path(), page);
    }
  }

  private static Grpc grpc(
      ComponentContext context, GrpcServerConfig config, Assessor assessor, Host host)
      throws StartException {
    ServerRuntime runtime = new ServerRuntime(context, new ByteBudget(BUDGET), host);
    HealthService service = new HealthService(assessor, context.scheduler());
    return new Grpc(service, Server.grpc(config, List.of(service.service()), runtime), runtime);
  }

  void start(Host host) throws StartException {
    if (http.isPresent()) {
      http.get().start(host);
      log("HTTP", http.get().where());
    }
    if (grpc.isPresent()) {
      try {
        grpc.get().server().start(cause -> context.status().report(Status.PERMANENT_ERROR, cause));
      } catch (StartException e) {
        http.ifPresent(PageServer::stop);
        throw e;
      }
      log("GRPC", grpc.get().server().where());
    }
  }

  private void log(String protocol, String where) {
    context.logger().info("Starting health check " + protocol + " server", "endpoint", where);
  }

  Optional<InetSocketAddress> httpAddress() {
    return http.map(PageServer::address);
  }

  Optional<InetSocketAddress> grpcAddress() {
    return grpc.map(Grpc::server).map(Server::address);
  }

  void changed() {
    grpc.ifPresent(each -> each.service().changed());
  }

  void stop() {
    grpc.ifPresent(each -> each.service().stop());
    grpc.ifPresent(each -> each.server().stop(GRACE));
    grpc.ifPresent(each -> each.runtime().stop());
    http.ifPresent(PageServer::stop);
  }
}
