package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.tls.TlsClientConfig;
import dev.ingot.transport.tls.TlsConfig;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** A server, clients of it, and short ways to call. */
abstract class GrpcClientFixture {
  static final String PATH = "/test.Service/Export";
  static final Duration LONG = Duration.ofSeconds(10);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final TestContext context = new TestContext();
  final ScriptedServer server = keep(new ScriptedServer());

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
    context.shared().stop();
  }

  static void succeed(GrpcClient client, int calls) {
    for (int i = 0; i < calls; i++) {
      assertThat(call(client).message()).isEmpty();
    }
  }

  GrpcClient client(String compression) {
    return client(config(server.endpoint(), compression));
  }

  GrpcClient client(GrpcClientConfig config) {
    try {
      return keep(GrpcClient.open(config, context.of(ComponentKind.EXPORTER, "client")));
    } catch (dev.ingot.component.StartException e) {
      throw new AssertionError(e);
    }
  }

  /** A client whose connection is open, so that a short deadline is not spent on opening it. */
  GrpcClient connected() throws Exception {
    GrpcClient client = client("none");
    CompletableFuture<GrpcResponse> call = begin(client);
    server.awaitRequest().ok(bytes(""));
    assertThat(await(call).isOk()).isTrue();
    return client;
  }

  <C extends AutoCloseable> C keep(C closeable) {
    open.add(0, closeable);
    return closeable;
  }

  static GrpcClientConfig config(String endpoint, String compression) {
    return new GrpcClientConfig(
        endpoint,
        compression,
        new TlsClientConfig(TlsConfig.DEFAULT, true, false, ""),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        "round_robin",
        "",
        "",
        0,
        0,
        List.of());
  }

  static GrpcResponse call(GrpcClient client) {
    return client.call(PATH, parts("a"), Map.of(), LONG);
  }

  static CompletableFuture<GrpcResponse> begin(GrpcClient client) {
    return client.begin(PATH, parts("a"), Map.of(), LONG);
  }

  static GrpcResponse await(CompletableFuture<GrpcResponse> call) throws Exception {
    return call.get(15, TimeUnit.SECONDS);
  }

  static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static List<Segment> parts(String... texts) {
    List<Segment> parts = new ArrayList<>();
    for (String text : texts) {
      parts.add(segment(bytes(text)));
    }
    return parts;
  }

  static Segment segment(byte[] bytes) {
    return new Segment(bytes, 0, bytes.length, 1, true);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
