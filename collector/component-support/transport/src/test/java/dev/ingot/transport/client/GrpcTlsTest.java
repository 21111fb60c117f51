package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import dev.ingot.transport.tls.TlsClientConfig;
import dev.ingot.transport.tls.TlsServerConfig;
import io.netty.handler.codec.http2.Http2Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcTlsTest {
  private static final TlsClientConfig TRUSTING = TestTls.client();

  private ScriptedServer server;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void trustedServerIsCalled() throws Exception {
    serve(TestTls.server(), "h2");

    assertThat(call("localhost:" + server.port(), TRUSTING).isOk()).isTrue();
    assertThat(server.awaitRequest().header(":scheme")).isEqualTo("https");
  }

  @Test
  void schemeInTheEndpointWinsOverInsecure() throws Exception {
    serve(TestTls.server(), "h2");
    TlsClientConfig insecure = new TlsClientConfig(TRUSTING.common(), true, false, "");

    assertThat(call("https://localhost:" + server.port(), insecure).isOk()).isTrue();
  }

  @Test
  void clientShowsItsCertificate() throws Exception {
    serve(TestTls.mutualServer(), "h2");

    assertThat(call("localhost:" + server.port(), TestTls.mutualClient()).isOk()).isTrue();
  }

  @Test
  void serverThatMissesTheClientsCertificateIsUnavailable() throws Exception {
    serve(TestTls.mutualServer(), "h2");

    GrpcResponse response = call("localhost:" + server.port(), TRUSTING);

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message()).startsWith("connection error: desc = \"");
  }

  @Test
  void unknownAuthorityIsUnavailable() throws Exception {
    serve(TestTls.server(), "h2");

    GrpcResponse response = call("localhost:" + server.port(), TlsClientConfig.DEFAULT);

    assertThat(response.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(response.message())
        .startsWith("connection error: desc = \"transport: authentication handshake failed: ")
        .doesNotContain("\n");
  }

  @Test
  void verificationCanBeSkipped() throws Exception {
    serve(TestTls.server(), "h2");
    TlsClientConfig careless =
        new TlsClientConfig(TlsClientConfig.DEFAULT.common(), false, true, "");

    assertThat(call("127.0.0.1:" + server.port(), careless).isOk()).isTrue();
  }

  @Test
  void wrongNameInTheCertificateIsUnavailableUnlessOverridden() throws Exception {
    serve(TestTls.server(), "h2");
    String byOtherName = "ip6-localhost.localdomain.invalid";
    TlsClientConfig other = new TlsClientConfig(TRUSTING.common(), false, false, byOtherName);
    TlsClientConfig right = new TlsClientConfig(TRUSTING.common(), false, false, "localhost");

    assertThat(call("localhost:" + server.port(), other).status())
        .isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(call("127.0.0.1:" + server.port(), right).isOk()).isTrue();
  }

  @Test
  void serverWithoutHttp2IsUnavailable() throws Exception {
    serve(TestTls.server(), "http/1.1");

    GrpcResponse response = call("localhost:" + server.port(), TRUSTING);

    assertThat(response.message())
        .isEqualTo(
            "connection error: desc = \"transport: authentication handshake failed:"
                + " credentials: cannot check peer: missing selected ALPN property\"");
  }

  private void serve(TlsServerConfig tls, String protocol) throws StartException {
    server =
        new ScriptedServer(
            0, Http2Settings.defaultSettings(), Optional.of(Tls.server(tls, List.of(protocol))));
    server.answer(exchange -> exchange.ok(new byte[0]));
  }

  private static GrpcResponse call(String endpoint, TlsClientConfig tls) throws StartException {
    GrpcClientConfig plain = GrpcClientConfig.of(endpoint);
    GrpcClientConfig config =
        new GrpcClientConfig(
            endpoint,
            "none",
            tls,
            plain.headers(),
            Optional.empty(),
            plain.keepalive(),
            false,
            plain.balancerName(),
            "",
            "",
            0,
            0,
            List.of());
    TestContext context = new TestContext();
    try (GrpcClient client =
        GrpcClient.open(config, context.of(ComponentKind.EXPORTER, "client"))) {
      return client.call("/a.B/C", List.of(), Map.of(), Duration.ofSeconds(10));
    } finally {
      context.shared().stop();
    }
  }
}
