package dev.ingot.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurvesTest {
  private static final List<String> H2 = List.of("h2");

  private static TlsConfig with(TlsConfig config, String version, List<String> curves) {
    return new TlsConfig(
        config.caFile(),
        new Secret(""),
        false,
        config.certFile(),
        new Secret(""),
        config.keyFile(),
        new Secret(""),
        "1.2",
        version,
        version.equals("1.2") ? List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256") : List.of(),
        curves,
        Duration.ZERO,
        TpmConfig.OFF);
  }

  private static SSLEngine server(String version, String... curves) throws Exception {
    TlsConfig config = with(TestTls.server().common(), version, List.of(curves));
    return Tls.server(new TlsServerConfig(config, "", false), H2)
        .newEngine(UnpooledByteBufAllocator.DEFAULT);
  }

  private static SSLEngine client(String version, String... curves) throws Exception {
    TlsConfig config = with(TestTls.client().common(), version, List.of(curves));
    return Tls.client(new TlsClientConfig(config, false, false, ""), H2)
        .newEngine(UnpooledByteBufAllocator.DEFAULT, "localhost", 4317);
  }

  /** What is agreed on, when client and server talk to each other until both are done. */
  private static String talk(SSLEngine client, SSLEngine server) throws SSLException {
    ByteBuffer toServer = ByteBuffer.allocate(1 << 16);
    ByteBuffer toClient = ByteBuffer.allocate(1 << 16);
    client.beginHandshake();
    server.beginHandshake();
    for (int turn = 0; turn < 50 && !(isDone(client) && isDone(server)); turn++) {
      step(client, toClient, toServer);
      step(server, toServer, toClient);
    }
    assertThat(isDone(client) && isDone(server)).isTrue();
    return client.getSession().getProtocol();
  }

  private static boolean isDone(SSLEngine engine) {
    return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING;
  }

  private static void step(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
    ByteBuffer none = ByteBuffer.allocate(1 << 16);
    in.flip();
    boolean going = true;
    while (going) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> engine.getDelegatedTask().run();
        case NEED_WRAP -> engine.wrap(ByteBuffer.allocate(0), out);
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          going = in.hasRemaining();
          engine.unwrap(in, none);
        }
        default -> going = false;
      }
    }
    in.compact();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void bothSidesNeedACurveInCommon(String version) throws Exception {
    assertThat(talk(client(version, "P256", "P384"), server(version, "P384", "X25519")))
        .isEqualTo("TLSv" + version);
    assertThat(talk(client(version), server(version, "P521"))).isEqualTo("TLSv" + version);
    assertThat(talk(client(version, "X25519"), server(version))).isEqualTo("TLSv" + version);
    SSLEngine client = client(version, "P256", "X25519");
    SSLEngine server = server(version, "P384");
    assertThatThrownBy(() -> talk(client, server)).isInstanceOf(SSLException.class);
  }

  @Test
  void clientsOnJavasOwnClassesAreRestrictedToo() {
    TlsConfig one = with(TestTls.client().common(), "", List.of("P384"));
    SSLParameters parameters = Tls.clientParameters(new TlsClientConfig(one, false, false, ""));
    assertThat(parameters.getAlgorithmConstraints()).isInstanceOf(Curves.class);
    assertThat(Tls.clientParameters(TestTls.client()).getAlgorithmConstraints()).isNull();
  }

  @Test
  void namesAreTheCollectors() {
    Problems problems = new Problems();
    for (String curves : List.of("[P256, X448]", "[P256, X25519MLKEM768]", "[X25519MLKEM768]")) {
      MapNode root =
          (MapNode)
              YamlReader.read("c.yaml", "curve_preferences: " + curves, problems).orElseThrow();
      new TlsConfigBinder().bind(ConfigSection.of("tls", root, problems));
    }
    int java = Runtime.version().feature();
    String old =
        """
        c.yaml:1:20  CFG-013  tls: Java %d has no X25519MLKEM768
            add X25519, or run Java 27
        """
            .formatted(java);
    assertThat(problems)
        .hasToString(
            (java < 27 ? old : "")
                + """
                c.yaml:1:20  CFG-013  tls: invalid curve type: "X448"
                    use one of: P256, P384, P521, X25519, X25519MLKEM768""");
  }
}
