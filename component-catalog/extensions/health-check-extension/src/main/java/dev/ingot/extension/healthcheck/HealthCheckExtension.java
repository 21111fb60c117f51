package dev.ingot.extension.healthcheck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Answers 200 from the moment when all pipelines run until they are about to stop, else 503. */
final class HealthCheckExtension implements Extension, StatusWatcher {
  private final ComponentContext context;
  private final HealthCheckConfig config;
  private volatile Health health = Health.DOWN;
  private Optional<HttpServer> server = Optional.empty();

  HealthCheckExtension(ComponentContext context, HealthCheckConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    Endpoint endpoint =
        Endpoint.parse(config.endpoint())
            .orElseThrow(() -> new IllegalStateException("endpoint was validated"));
    HttpServer listening = listen(endpoint);
    listening.createContext("/", this::answer);
    listening.setExecutor(task -> context.workers().start("health_check", task));
    listening.start();
    server = Optional.of(listening);
    context.logger().info("Health check is listening", "endpoint", config.endpoint());
  }

  private HttpServer listen(Endpoint endpoint) throws StartException {
    InetSocketAddress address = endpoint.address();
    if (address.isUnresolved()) {
      throw new StartException("listen tcp: lookup " + endpoint.host() + ": no such host");
    }
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      String shown = address.getAddress().getHostAddress() + ":" + address.getPort();
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw new StartException("listen tcp " + shown + ": bind: " + reason, e);
    }
  }

  /** Where it listens; only after it started. */
  InetSocketAddress address() {
    return server
        .map(HttpServer::getAddress)
        .orElseThrow(() -> new IllegalStateException("health check is not listening"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!isAnswered(exchange.getRequestURI().getPath())) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      Health now = health;
      byte[] body = body(now).getBytes(StandardCharsets.UTF_8);
      if (config.responseBody().isEmpty()) {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
      }
      boolean headOnly = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
      exchange.sendResponseHeaders(now.httpStatus(), headOnly ? -1 : body.length);
      if (!headOnly) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private boolean isAnswered(String path) {
    String own = config.path();
    return own.endsWith("/") ? path.startsWith(own) : path.equals(own);
  }

  private String body(Health now) {
    boolean up = now.upSince().isPresent();
    return config
        .responseBody()
        .map(bodies -> up ? bodies.healthy() : bodies.unhealthy())
        .orElseGet(() -> now.json(now()));
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.scheduler().currentTimeMillis());
  }

  @Override
  public void statusChanged(ComponentRef component, Status status, String cause) {}

  @Override
  public void pipelinesReady() {
    health = Health.up(now());
  }

  @Override
  public void pipelinesNotReady() {
    health = Health.DOWN;
  }

  @Override
  public void stop() {
    server.ifPresent(listening -> listening.stop(0));
    server = Optional.empty();
  }
}
