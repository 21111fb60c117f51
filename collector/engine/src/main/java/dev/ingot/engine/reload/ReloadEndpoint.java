package dev.ingot.engine.reload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.component.Logger;
import dev.ingot.engine.run.ReloadOutcome;
import dev.ingot.engine.run.ReloadRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

/**
 * Answers {@code POST /-/reload} when the reload is done: 200 when all of the new configuration is
 * in effect, 202 when components of it did not start and are tried again, 422 when it was refused;
 * the body says what happened. A request that a web page sent, which has an {@code Origin}, is
 * refused with 403.
 */
public final class ReloadEndpoint implements AutoCloseable {
  static final String PATH = "/-/reload";

  private final HttpServer server;
  private final ReloadRequest request;

  private ReloadEndpoint(HttpServer server, ReloadRequest request) {
    this.server = server;
    this.request = request;
  }

  /**
   * Begins to answer.
   *
   * @param endpoint host and port: {@code localhost:8889}; port 0 takes a free one
   * @throws IOException when that is no address, or it cannot be listened on
   */
  public static ReloadEndpoint open(String endpoint, ReloadRequest request, Logger logger)
      throws IOException {
    HttpServer server = HttpServer.create(address(endpoint), 0);
    ReloadEndpoint opened = new ReloadEndpoint(server, request);
    server.createContext("/", opened::answer);
    server.start();
    logger.info("Reload endpoint is ready", "endpoint", endpoint, "port", opened.port());
    return opened;
  }

  private static InetSocketAddress address(String endpoint) throws IOException {
    URI uri;
    try {
      uri = new URI("http://" + endpoint);
    } catch (URISyntaxException e) {
      throw new IOException("write host:port", e);
    }
    if (uri.getHost() == null || uri.getPort() < 0 || uri.getPort() > 65_535) {
      throw new IOException("write host:port");
    }
    InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
    if (address.isUnresolved()) {
      throw new IOException("unknown host " + uri.getHost());
    }
    return address;
  }

  /** The port that is listened on. */
  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      send(exchange, 404, "POST " + PATH + " reloads the configuration\n");
    } else if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      send(exchange, 405, "use POST\n");
    } else if (exchange.getRequestHeaders().containsKey("Origin")) {
      send(exchange, 403, "not from a web page\n");
    } else {
      ReloadOutcome outcome = request.ask("POST " + PATH).join();
      send(exchange, status(outcome.kind()), outcome.text());
    }
  }

  private static int status(ReloadOutcome.Kind kind) {
    return switch (kind) {
      case APPLIED -> 200;
      case INCOMPLETE -> 202;
      case REFUSED -> 422;
    };
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
