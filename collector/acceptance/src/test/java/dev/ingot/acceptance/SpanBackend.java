package dev.ingot.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Takes spans in OTLP JSON over HTTP and keeps their ids. */
final class SpanBackend implements AutoCloseable {
  private static final Pattern SPAN = Pattern.compile("\"spanId\":\"([0-9a-f]{16})\"");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> received = ConcurrentHashMap.newKeySet();

  private SpanBackend(HttpServer server) {
    this.server = server;
  }

  static SpanBackend start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SpanBackend backend = new SpanBackend(server);
    server.createContext("/v1/traces", backend::take);
    server.setExecutor(backend.threads);
    server.start();
    return backend;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The ids of all spans so far. */
  Set<String> received() {
    return Set.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    SPAN.matcher(body).results().forEach(found -> received.add(found.group(1)));
    byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
