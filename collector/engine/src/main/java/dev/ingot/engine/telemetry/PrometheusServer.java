package dev.ingot.engine.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.component.StartException;
import dev.ingot.component.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Serves {@code /metrics}. The JDK's own server does that: a scrape every few seconds needs no
 * other, and so a distribution without network components has none.
 */
final class PrometheusServer implements AutoCloseable {
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int OK = 200;
  private static final String NO_PAGE = "404 page not found\n";

  private final HttpServer server;
  private final Supplier<String> page;

  private PrometheusServer(HttpServer server, Supplier<String> page) {
    this.server = server;
    this.page = page;
  }

  /**
   * Listens.
   *
   * @param page writes the page, from any thread
   * @throws StartException when the address cannot be used
   */
  static PrometheusServer start(String host, int port, Workers workers, Supplier<String> page)
      throws StartException {
    try {
      InetAddress address = InetAddress.getByName(host);
      HttpServer http = HttpServer.create(new InetSocketAddress(address, port), 0);
      PrometheusServer server = new PrometheusServer(http, page);
      http.setExecutor(task -> workers.start("own metrics", task));
      http.createContext("/", server::answer);
      http.start();
      return server;
    } catch (IOException e) {
      throw new StartException(TelemetryMessages.cannotListen(host, port, e), e);
    }
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!exchange.getRequestURI().getPath().equals("/metrics")) {
        send(exchange, NOT_FOUND, "text/plain; charset=utf-8", NO_PAGE);
      } else if (method.equals("GET") || method.equals("HEAD")) {
        send(exchange, OK, PrometheusPage.CONTENT_TYPE, page.get());
      } else {
        send(exchange, NOT_ALLOWED, "text/plain; charset=utf-8", "");
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
