package dev.ingot.builder.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Takes OTLP over HTTP. */
final class HttpSink extends Sink {
  private static final int OK = 200;
  private static final int NO_BODY = -1;

  private final HttpServer server;

  HttpSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @Override
  int port() {
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
