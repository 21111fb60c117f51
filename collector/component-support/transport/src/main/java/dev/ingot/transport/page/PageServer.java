package dev.ingot.transport.page;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import dev.ingot.component.Status;
import dev.ingot.transport.server.ByteBudget;
import dev.ingot.transport.server.HttpServerConfig;
import dev.ingot.transport.server.Server;
import dev.ingot.transport.server.ServerRuntime;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server of pages. Not thread-safe: one thread starts and stops it.
 *
 * <p>Pages are answered one by one on threads of their own, so that none of them holds up
 * telemetry.
 */
public final class PageServer {
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final long BUDGET = 1 << 20;

  private final ComponentContext context;
  private final HttpServerConfig config;
  private final Map<String, Page> pages;
  private @Nullable PageHandler handler;
  private @Nullable Server server;
  private @Nullable ServerRuntime runtime;

  /**
   * A server that is not started.
   *
   * @param pages by path; one that ends in a slash stands for everything below it
   */
  public PageServer(ComponentContext context, HttpServerConfig config, Map<String, Page> pages) {
    this.context = context;
    this.config = config;
    this.pages = Map.copyOf(pages);
  }

  /**
   * Begins to listen.
   *
   * @param host where the authenticator is found that the settings name
   * @throws StartException when the port is not free, or a certificate cannot be had
   */
  public void start(Host host) throws StartException {
    ServerRuntime threads = new ServerRuntime(context, new ByteBudget(BUDGET), host);
    PageHandler answering = new PageHandler(pages, threads, context.logger());
    Server listening = Server.http(config, answering, threads);
    listening.start(cause -> context.status().report(Status.PERMANENT_ERROR, cause));
    handler = answering;
    runtime = threads;
    server = listening;
  }

  /** Where it listens; only after it started, and not on a unix socket. */
  public InetSocketAddress address() {
    return started().address();
  }

  /** Where it listens, for the log; only after it started. */
  public String where() {
    return started().where();
  }

  private Server started() {
    if (server == null) {
      throw new IllegalStateException("the server was not started");
    }
    return server;
  }

  /** Ends at once what pages still do, and closes all connections. */
  public void stop() {
    if (handler != null) {
      handler.close();
    }
    if (runtime != null) {
      runtime.stop();
    }
    if (server != null) {
      server.stop(GRACE);
    }
    handler = null;
    runtime = null;
    server = null;
  }
}
