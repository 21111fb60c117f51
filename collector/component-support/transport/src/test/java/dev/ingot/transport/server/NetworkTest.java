package dev.ingot.transport.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.StartException;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that speak one version of IP only. */
final class NetworkTest {
  private static final String ANYTHING =
      "POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n";

  private final TestContext context = new TestContext();
  private final ServerRuntime runtime =
      new ServerRuntime(context.of(ComponentKind.RECEIVER, "test"), new ByteBudget(1 << 20));
  private InetAddress ipv4;
  private InetAddress ipv6;
  private Server server;

  @BeforeEach
  void addresses() throws Exception {
    ipv4 = InetAddress.getByName("127.0.0.1");
    ipv6 = InetAddress.getByName("::1");
    assumeTrue(NetworkInterface.getByInetAddress(ipv6) != null, "this machine has no IPv6");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(Duration.ofSeconds(5));
    }
    runtime.stop();
    context.shared().stop();
  }

  private void serve(String transport) throws StartException {
    String yaml = "{transport: " + transport + ", endpoint: ':0'}";
    HttpServerConfig config = ConfigText.bind(new HttpServerConfigBinder(), yaml);
    server = Server.http(config, new EchoHandler(runtime.pool()), runtime);
    server.start(cause -> {});
  }

  private RawHttp connect(InetAddress to) throws Exception {
    return new RawHttp(new InetSocketAddress(to, server.address().getPort()));
  }

  @Test
  void bothAreTheDefault() throws Exception {
    serve("tcp");

    try (RawHttp over4 = connect(ipv4);
        RawHttp over6 = connect(ipv6)) {
      assertThat(over4.send(ANYTHING).answer()).isEqualTo("200 OK | ");
      assertThat(over6.send(ANYTHING).answer()).isEqualTo("200 OK | ");
    }
  }

  @Test
  void tcp4IsForIpv4() throws Exception {
    serve("tcp4");

    assertThat(server.where()).startsWith("0.0.0.0:");
    try (RawHttp over4 = connect(ipv4)) {
      assertThat(over4.send(ANYTHING).answer()).isEqualTo("200 OK | ");
    }
    assertThatThrownBy(() -> connect(ipv6)).isInstanceOf(ConnectException.class);
  }

  @Test
  void tcp6IsForIpv6() throws Exception {
    serve("tcp6");

    assertThat(server.where()).startsWith("[0:0:0:0:0:0:0:0]:");
    try (RawHttp over6 = connect(ipv6);
        RawHttp over4 = connect(ipv4)) {
      assertThat(over6.send(ANYTHING).answer()).isEqualTo("200 OK | ");
      assertThat(over4.isClosedByServer()).isTrue();
    }
  }
}
