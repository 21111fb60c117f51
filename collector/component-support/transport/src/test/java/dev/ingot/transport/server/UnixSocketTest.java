package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.client.GrpcClient;
import dev.ingot.transport.client.GrpcClientConfig;
import dev.ingot.transport.client.GrpcClientConfigBinder;
import dev.ingot.transport.client.GrpcResponse;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers and clients on sockets of the file system. */
final class UnixSocketTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), new ByteBudget(1 << 20));
  private final EchoHandler handler = new EchoHandler(runtime.pool());
  private final List<Server> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(LONG));
    runtime.stop();
    context.shared().stop();
  }

  private Path file() {
    return folder.resolve("otlp.sock");
  }

  private Server http(Path file) throws StartException {
    String yaml = "transport: unix\nendpoint: '" + file + "'\n";
    HttpServerConfig config = ConfigText.bind(new HttpServerConfigBinder(), yaml);
    return start(Server.http(config, handler, runtime));
  }

  private Server grpc(Path file) throws StartException {
    String yaml = "transport: unix\nendpoint: '" + file + "'\n";
    GrpcServerConfig config = ConfigText.bind(new GrpcServerConfigBinder(), yaml);
    GrpcMethod echo = (request, reply) -> reply.ok(request.message());
    List<GrpcService> services = List.of(new GrpcService("test.Service", Map.of("Echo", echo)));
    return start(Server.grpc(config, services, runtime));
  }

  private Server start(Server server) throws StartException {
    server.start(cause -> {});
    servers.add(server);
    return server;
  }

  private String post(Path file) throws Exception {
    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.connect(UnixDomainSocketAddress.of(file));
      String request =
          "POST /echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 5\r\n\r\nhello";
      socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      return new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private GrpcResponse call(Path file, byte[] message) throws StartException {
    GrpcClientConfig config =
        ConfigText.bind(
            new GrpcClientConfigBinder(),
            "endpoint: 'unix://" + file + "'\ntls: {insecure: true}\n");
    List<Segment> parts = List.of(new Segment(message, 0, message.length, 1, true));
    try (GrpcClient client =
        GrpcClient.open(config, context.of(ComponentKind.EXPORTER, "client"))) {
      return client.call("/test.Service/Echo", parts, Map.of(), LONG);
    }
  }

  @Test
  void httpIsServed() throws Exception {
    Server server = http(file());

    assertThat(post(file())).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nhello");
    assertThat(handler.seen.get().metadata()).isEqualTo(RequestMetadata.NONE);
    assertThat(server.where()).isEqualTo(file().toString());
    assertThatThrownBy(server::address)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the server listens on a unix socket");
  }

  @Test
  void grpcIsServedAndCalled() throws Exception {
    grpc(file());
    byte[] large = new byte[300_000];

    assertThat(call(file(), large).payload()).isEqualTo(large);
  }

  @Test
  void theFileIsRemovedAtTheEnd() throws Exception {
    Server server = http(file());
    assertThat(file()).exists();

    server.stop(LONG);

    assertThat(file()).doesNotExist();
    http(file());
    assertThat(post(file())).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void aSocketInUseStaysWithItsServer() throws Exception {
    http(file());

    assertThatThrownBy(() -> http(file()))
        .isInstanceOf(StartException.class)
        .hasMessage("listen unix " + file() + ": bind: address already in use");
    assertThat(post(file())).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void aSocketLeftBehindIsToldApart() throws Exception {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(file()));
    }

    assertThatThrownBy(() -> http(file()))
        .hasMessage(
            "listen unix "
                + file()
                + ": bind: address already in use; no process listens on this file: remove it");
    assertThat(file()).exists();
  }

  @Test
  void anotherFileIsNotTouched() throws Exception {
    Files.writeString(file(), "precious");

    assertThatThrownBy(() -> http(file()))
        .hasMessage("listen unix " + file() + ": bind: address already in use");
    assertThat(file()).hasContent("precious");
  }

  @Test
  void aFolderThatIsMissingIsNotMade() {
    Path file = folder.resolve("none").resolve("a.sock");

    assertThatThrownBy(() -> http(file))
        .hasMessage("listen unix " + file + ": bind: no such file or directory");
  }

  @Test
  void aSystemWithoutUnixSocketsIsNamed() {
    Listener listener = new Listener(Network.UNIX, "/run/a.sock");

    assertThatThrownBy(() -> listener.open(new PlainSelectors()))
        .isInstanceOf(StartException.class)
        .hasMessage("listen unix /run/a.sock: this system has no such sockets; use transport: tcp");
  }

  @Test
  void aClientWithoutServerSaysSo() throws Exception {
    assertThat(call(file(), new byte[0]).message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: dial unix "
                + file()
                + ": connect: no such file or directory\"");
    Files.writeString(file(), "");
    assertThat(call(file(), new byte[0]).message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: dial unix "
                + file()
                + ": connect: connection refused\"");
  }
}
