package dev.ingot.health;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.Extension;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers health checks: the plain one, or by the statuses of the components. */
public final class HealthExtension implements Extension, StatusWatcher {
  private final ComponentContext context;
  private final HealthConfig config;
  private volatile Health health = Health.DOWN;
  private volatile @Nullable HealthServers servers;

  /** A health check that is not started. */
  public HealthExtension(ComponentContext context, HealthConfig config) {
    this.context = context;
    this.config = config;
  }

  @Override
  public void start(Host host) throws StartException {
    HealthServers starting =
        config.useV2()
            ? HealthServers.byStatus(
                context, config, Assessor.of(host.collector(), config, context.scheduler()), host)
            : HealthServers.plain(
                context, config, new PlainPage(() -> health, this::now, config.responseBody()));
    starting.start(host);
    servers = starting;
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.scheduler().currentTimeMillis());
  }

  /** Where it listens for HTTP, when it does; only after it started. */
  public Optional<InetSocketAddress> httpAddress() {
    return Optional.ofNullable(servers).flatMap(HealthServers::httpAddress);
  }

  /** Where it listens for gRPC, when it does; only after it started. */
  public Optional<InetSocketAddress> grpcAddress() {
    return Optional.ofNullable(servers).flatMap(HealthServers::grpcAddress);
  }

  @Override
  public void statusChanged(ComponentRef component, Status status, String cause) {
    changed();
  }

  @Override
  public void pipelinesReady() {
    health = Health.up(now());
    changed();
  }

  @Override
  public void pipelinesNotReady() {
    health = Health.DOWN;
    changed();
  }

  private void changed() {
    HealthServers running = servers;
    if (running != null) {
      running.changed();
    }
  }

  @Override
  public void stop() {
    HealthServers running = servers;
    servers = null;
    if (running != null) {
      running.stop();
    }
  }
}
