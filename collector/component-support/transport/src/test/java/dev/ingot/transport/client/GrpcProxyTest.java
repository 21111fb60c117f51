package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.StartException;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.proxy.EnvironmentProxies;
import dev.ingot.transport.tls.TestTls;
import dev.ingot.transport.tls.Tls;
import dev.ingot.transport.tls.TlsClientConfig;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls through the proxy of the environment. */
class GrpcProxyTest extends GrpcClientFixture {
  private static final String ELSEWHERE = "backend.invalid:4317";

  private final TestContext context = new TestContext();

  @AfterEach
  void end() {
    context.shared().stop();
  }

  private GrpcResponse call(GrpcClientConfig config, Map<String, String> environment)
      throws StartException {
    GrpcClient client =
        keep(
            GrpcClient.open(
                config,
                context.of(ComponentKind.EXPORTER, "client"),
                EnvironmentProxies.of(environment)));
    return call(client);
  }

  private TunnelProxy proxy(int port, String answer) throws Exception {
    return keep(new TunnelProxy(port, answer));
  }

  @Test
  void plainCallsGoThroughTheProxyForHttps() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("hello")));
    TunnelProxy proxy = proxy(server.port(), "HTTP/1.1 200 Connection established");

    GrpcResponse answer =
        call(
            config(ELSEWHERE, "none"),
            Map.of("HTTPS_PROXY", "http://me:pass@127.0.0.1:" + proxy.port()));

    assertThat(answer.payload()).asString().isEqualTo("hello");
    assertThat(server.awaitRequest().header(":authority")).isEqualTo(ELSEWHERE);
    assertThat(proxy.requests)
        .containsExactly(
            "CONNECT backend.invalid:4317 HTTP/1.1\r\n"
                + "Host: backend.invalid:4317\r\n"
                + "Proxy-Authorization: Basic bWU6cGFzcw==\r\n\r\n");
  }

  @Test
  void tlsIsWithTheServerItself() throws Exception {
    ScriptedServer secure =
        keep(
            new ScriptedServer(
                0,
                Http2Settings.defaultSettings(),
                Optional.of(Tls.server(TestTls.server(), List.of("h2")))));
    secure.answer(exchange -> exchange.ok(bytes("hello")));
    TunnelProxy proxy = proxy(secure.port(), "HTTP/1.0 200 OK");
    GrpcClientConfig plain = config(ELSEWHERE, "none");
    GrpcClientConfig config =
        new GrpcClientConfig(
            plain.endpoint(),
            "none",
            new TlsClientConfig(TestTls.client().common(), false, false, "localhost"),
            Map.of(),
            Optional.empty(),
            Optional.of(
                new KeepaliveConfig(
                    java.time.Duration.ofSeconds(10), java.time.Duration.ofSeconds(10), false)),
            false,
            "",
            "",
            "",
            0,
            0,
            List.of());

    assertThat(call(config, Map.of("https_proxy", "127.0.0.1:" + proxy.port())).isOk()).isTrue();
    assertThat(secure.awaitRequest().header(":scheme")).isEqualTo("https");
    assertThat(proxy.requests).hasSize(1);
  }

  @Test
  void aProxyThatRefusesIsQuoted() throws Exception {
    TunnelProxy proxy = proxy(server.port(), "HTTP/1.1 407 Proxy Authentication Required");

    GrpcResponse answer =
        call(config(ELSEWHERE, "none"), Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()));

    assertThat(answer.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(answer.message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: failed to do connect"
                + " handshake, response: \"HTTP/1.1 407 Proxy Authentication Required\"\"");
  }

  @Test
  void aProxyThatSaysNothingIsTold() throws Exception {
    int nobody = freePort();
    TunnelProxy proxy = proxy(nobody, "HTTP/1.1 200 OK");

    GrpcResponse answer =
        call(config(ELSEWHERE, "none"), Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port()));

    assertThat(answer.message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: failed to do connect"
                + " handshake: unexpected EOF\"");
  }

  @Test
  void aProxyOfAnotherKindIsNotPassedBy() throws Exception {
    GrpcResponse answer =
        call(config(ELSEWHERE, "none"), Map.of("HTTPS_PROXY", "socks5://127.0.0.1:1080"));

    assertThat(answer.status()).isEqualTo(GrpcStatus.UNAVAILABLE);
    assertThat(answer.message())
        .isEqualTo(
            "connection error: desc = \"transport: Error while dialing: invalid proxy address in"
                + " HTTPS_PROXY: write http://host:port; https and socks5 are not supported\"");
  }

  @Test
  void theOwnMachineNeedsNone() throws Exception {
    server.answer(exchange -> exchange.ok(bytes("hello")));

    GrpcResponse answer =
        call(config(server.endpoint(), "none"), Map.of("HTTPS_PROXY", "http://proxy.invalid:1"));

    assertThat(answer.isOk()).isTrue();
  }
}
