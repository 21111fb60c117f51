package dev.ingot.builder.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ingot.builder.resolve.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A registry on this machine that answers what the OCI distribution specification 1.1 has for pulls
 * (end-2 and end-3), and the token server that it may have.
 */
public final class FakeRegistry implements AutoCloseable {

  /** Answers in place of the registry, or does not. */
  public interface Trouble {

    /** Whether it answered. */
    boolean answer(HttpExchange exchange) throws IOException;
  }

  private record Content(String type, byte[] bytes) {}

  private final HttpServer server;
  private final Map<String, Content> contents = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile Trouble trouble = exchange -> false;
  private volatile Optional<String> password = Optional.empty();
  private volatile String challenge = "";

  /** A registry that asks nobody who they are. */
  public FakeRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  /** {@code host:port}. */
  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** An address at this server. */
  public URI address(String path) {
    return URI.create("http://" + host() + path);
  }

  /** Has a manifest under its digest and a tag; gives the digest. */
  public String manifest(String repository, String tag, String type, String text) {
    Content content = new Content(type, text.getBytes(StandardCharsets.UTF_8));
    String digest = "sha256:" + Sha256.of(text);
    contents.put("/v2/" + repository + "/manifests/" + digest, content);
    contents.put("/v2/" + repository + "/manifests/" + tag, content);
    return digest;
  }

  /** Has a blob; gives its digest. */
  public String blob(String repository, byte[] bytes) {
    String digest = "sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    contents.put(
        "/v2/" + repository + "/blobs/" + digest, new Content("application/octet-stream", bytes));
    return digest;
  }

  /** Has other bytes at a path. */
  public void replace(String path, String text) {
    contents.put(path, new Content("text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Wants a token, which the path {@code /token} gives to a password, or to all without one. */
  public void wantToken(Optional<String> userAndPassword) {
    password = userAndPassword;
    challenge = "Bearer realm=\"" + address("/token") + "\",service=\"registry.example.com\"";
  }

  /** Wants a user and a password, {@code user:password}. */
  public void wantPassword(String userAndPassword) {
    password = Optional.of(userAndPassword);
    challenge = "Basic realm=\"registry\"";
  }

  /** Answers otherwise from now on. */
  public void trouble(Trouble other) {
    trouble = other;
  }

  /** Everything that was asked: the method, the address, and who asked if they said so. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String who = header(exchange, "Authorization");
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (who.isEmpty() ? "" : " as " + who));
    try (exchange) {
      if (!trouble.answer(exchange)) {
        answer(exchange, who);
      }
    }
  }

  private void answer(HttpExchange exchange, String who) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/token")) {
      giveToken(exchange, who);
    } else if (challenge.startsWith("Bearer") && !who.equals("Bearer t0ken")
        || challenge.startsWith("Basic") && !who.equals(basic())) {
      exchange.getResponseHeaders().add("WWW-Authenticate", challenge);
      send(exchange, 401, "text/plain", new byte[0]);
    } else if (contents.containsKey(path)) {
      send(exchange, 200, contents.get(path).type(), contents.get(path).bytes());
    } else {
      send(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void giveToken(HttpExchange exchange, String who) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known = password.isEmpty() || who.equals(basic()) || form.contains("=refresh-me");
    byte[] answer = "{\"token\": \"t0ken\"}".getBytes(StandardCharsets.UTF_8);
    send(exchange, known ? 200 : 401, "application/json", answer);
  }

  private String basic() {
    byte[] bytes = password.orElseThrow().getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /** Sends an answer. */
  public static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    if (server.getExecutor() instanceof ExecutorService threads) {
      threads.shutdownNow();
    }
  }
}
