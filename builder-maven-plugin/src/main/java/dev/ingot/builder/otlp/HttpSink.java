package dev.ingot.builder.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Takes OTLP over HTTP. */
public final class HttpSink extends Sink {
  private static final int OK = 200;
  private static final int NO_BODY = -1;

  private final HttpServer server;

  /** One that keeps what it takes. */
  public HttpSink() throws IOException {
    super(true);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      took(exchange.getRequestBody().readAllBytes());
      exchange.sendResponseHeaders(OK, NO_BODY);
    }
  }
}
