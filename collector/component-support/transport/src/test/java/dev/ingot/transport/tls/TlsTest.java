package dev.ingot.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.StartException;
import dev.ingot.component.config.Secret;
import io.netty.handler.ssl.JdkSslContext;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsTest {
  private static final List<String> H2 = List.of("h2");

  @ParameterizedTest
  @CsvSource({
    "server.pem, server-key.pem",
    "server.pem, server-pkcs1-key.pem",
    "ec.pem, ec-sec1-key.pem"
  })
  void everyKindOfKeyServes(String certificate, String key) throws Exception {
    TlsServerConfig server = new TlsServerConfig(TestTls.common("", certificate, key), "", false);
    assertThat(handshake(server, TestTls.client())).isEqualTo("TLSv1.3");
  }

  @Test
  void ed25519KeysAreRead() throws Exception {
    String text = Files.readString(TestTls.file("ed25519-key.pem"));
    assertThat(Pem.privateKey(text).getAlgorithm()).isEqualTo("EdDSA");
  }

  @Test
  void theNewestVersionCanBeLimited() throws Exception {
    TlsConfig common = TestTls.common("", "server.pem", "server-key.pem");
    TlsConfig limited =
        new TlsConfig(
            "",
            new Secret(""),
            false,
            common.certFile(),
            new Secret(""),
            common.keyFile(),
            new Secret(""),
            "1.2",
            "1.2",
            List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
            List.of(),
            Duration.ZERO,
            TpmConfig.OFF);
    assertThat(handshake(new TlsServerConfig(limited, "", false), TestTls.client()))
        .isEqualTo("TLSv1.2");
  }

  @Test
  void aClientWithoutCertificateIsRefusedWhereOneIsAsked() throws Exception {
    assertThat(handshake(TestTls.mutualServer(), TestTls.mutualClient())).isEqualTo("TLSv1.3");
    assertThatThrownBy(() -> handshake(TestTls.mutualServer(), TestTls.client()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anUnknownAuthorityIsRefused() {
    TlsClientConfig stranger =
        new TlsClientConfig(TestTls.common("other-ca.pem", "", ""), false, false, "");
    assertThatThrownBy(() -> handshake(TestTls.server(), stranger))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void verificationCanBeSkipped() throws Exception {
    TlsClientConfig careless = new TlsClientConfig(TlsConfig.DEFAULT, false, true, "");
    assertThat(handshake(TestTls.server(), careless)).isEqualTo("TLSv1.3");
  }

  @Test
  void theNameOverrideDecidesWhichNameIsVerified() throws Exception {
    TlsConfig common = TestTls.common("ca.pem", "", "");
    assertThat(
            handshake(TestTls.server(), new TlsClientConfig(common, false, false, "a.ingot.test")))
        .isEqualTo("TLSv1.3");
    assertThatThrownBy(
            () ->
                handshake(
                    TestTls.server(), new TlsClientConfig(common, false, false, "ingot.test")))
        .isInstanceOf(SSLException.class)
        .hasMessageContaining("the server's certificate is not valid for ingot.test");
  }

  @Test
  void whatIsWrongWithAFileIsSaidInOneLine(@TempDir Path dir) throws Exception {
    Path garbage = Files.writeString(dir.resolve("garbage.pem"), "garbage");
    String server = TestTls.file("server.pem").toString();
    String missing = dir.resolve("missing.pem").toString();
    assertServerFails(
        server, missing, "failed to load TLS cert and key: " + missing + ": no such file");
    assertServerFails(
        server,
        garbage.toString(),
        "failed to load TLS cert and key: " + garbage + ": no PRIVATE KEY block in the PEM text");
    assertServerFails(
        garbage.toString(),
        garbage.toString(),
        "failed to load TLS cert and key: " + garbage + ": no CERTIFICATE block in the PEM text");
    assertServerFails(
        "server.pem",
        "client-key.pem",
        "failed to load TLS cert and key: the private key does not match the certificate");
    assertServerFails(
        "server.pem",
        "encrypted-key.pem",
        "failed to load TLS cert and key: "
            + TestTls.file("encrypted-key.pem")
            + ": the private key is encrypted; give it without a password");
  }

  @Test
  void aMissingAuthorityIsSaid(@TempDir Path dir) {
    String missing = dir.resolve("ca.pem").toString();
    TlsClientConfig config = new TlsClientConfig(TestTls.common(missing, "", ""), false, false, "");
    assertThatThrownBy(() -> Tls.client(config, H2))
        .isInstanceOf(StartException.class)
        .hasMessage("failed to load CA: " + missing + ": no such file");
    TlsServerConfig mutual = new TlsServerConfig(TestTls.server().common(), missing, true);
    assertThatThrownBy(() -> Tls.server(mutual, H2))
        .hasMessage("failed to load client CA: " + missing + ": no such file");
  }

  @Test
  void theCertificateIsReadAgainAfterTheInterval(@TempDir Path dir) throws Exception {
    Path certificate = copy("server.pem", dir.resolve("cert.pem"));
    Path key = copy("server-key.pem", dir.resolve("key.pem"));
    AtomicLong clock = new AtomicLong();
    ReloadingKeys keys = new ReloadingKeys(reloading(certificate, key), clock::get);
    String before = keys.chooseEngineServerAlias("RSA", null, null);

    copy("ec.pem", certificate);
    clock.set(Duration.ofSeconds(10).toNanos());
    List<String> warnings =
        warningsOf(
            () -> assertThat(keys.chooseEngineServerAlias("RSA", null, null)).isEqualTo(before));
    assertThat(warnings)
        .containsExactly(
            "Cannot read the certificate or its key again, the last good one stays in use: the"
                + " private key does not match the certificate");

    copy("ec-sec1-key.pem", key);
    assertThat(keys.chooseEngineServerAlias("EC", null, null)).isNull();
    clock.set(Duration.ofSeconds(20).toNanos());
    String after = keys.chooseEngineServerAlias("EC", null, null);
    assertThat(subject(keys.getCertificateChain(after))).isEqualTo("CN=ec");
    assertThat(subject(keys.getCertificateChain(before))).isEqualTo("CN=server");
    assertThat(keys.getPrivateKey(before).getAlgorithm()).isEqualTo("RSA");
  }

  @Test
  void changedClientAuthoritiesAreReadAgain(@TempDir Path dir) throws Exception {
    Path file = copy("ca.pem", dir.resolve("ca.pem"));
    ReloadingTrust trust = new ReloadingTrust(file.toString(), false);
    assertThat(subject(trust.getAcceptedIssuers())).isEqualTo("CN=Ingot test authority");
    copy("other-ca.pem", file);
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
    assertThat(subject(trust.getAcceptedIssuers())).isEqualTo("CN=Another test authority");
    Files.writeString(file, "garbage");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(2));
    List<String> warnings =
        warningsOf(
            () ->
                assertThat(subject(trust.getAcceptedIssuers()))
                    .isEqualTo("CN=Another test authority"));
    assertThat(warnings)
        .containsExactly(
            "Cannot read the authorities of clients again, the last good one stays in use: "
                + file
                + ": no CERTIFICATE block in the PEM text");
    assertThat(warningsOf(trust::getAcceptedIssuers)).isEmpty();
  }

  /** What is logged meanwhile. */
  private static List<String> warningsOf(Runnable action) {
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(ReloadLog.NAME);
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
    }
    return warnings;
  }

  @Test
  void theSystemsAuthoritiesCanBeAdded() throws Exception {
    List<X509Certificate> own = Pem.certificates(Files.readString(TestTls.file("ca.pem")));
    assertThat(Trust.of(own, false).getAcceptedIssuers()).hasSize(1);
    assertThat(Trust.of(own, true).getAcceptedIssuers())
        .hasSize(1 + Trust.system().getAcceptedIssuers().length);
  }

  @Test
  void insecureGivesWayToAnAuthority() {
    assertThat(new TlsClientConfig(TlsConfig.DEFAULT, true, false, "").isPlaintext()).isTrue();
    assertThat(new TlsClientConfig(TestTls.common("ca.pem", "", ""), true, false, "").isPlaintext())
        .isFalse();
  }

  private static void assertServerFails(String certificate, String key, String message) {
    TlsServerConfig config = new TlsServerConfig(TestTls.common("", certificate, key), "", false);
    assertThatThrownBy(() -> Tls.server(config, H2))
        .isInstanceOf(StartException.class)
        .hasMessage(message);
  }

  private static TlsConfig reloading(Path certificate, Path key) {
    return new TlsConfig(
        "",
        new Secret(""),
        false,
        certificate.toString(),
        new Secret(""),
        key.toString(),
        new Secret(""),
        "1.2",
        "",
        List.of(),
        List.of(),
        Duration.ofSeconds(10),
        TpmConfig.OFF);
  }

  private static Path copy(String name, Path to) throws IOException {
    return Files.write(to, Files.readAllBytes(TestTls.file(name)));
  }

  private static String subject(X509Certificate[] chain) {
    return chain[0].getSubjectX500Principal().getName();
  }

  /** The version agreed on, after one byte went there and back. */
  private static String handshake(TlsServerConfig serverConfig, TlsClientConfig clientConfig)
      throws Exception {
    JdkSslContext context = (JdkSslContext) Tls.server(serverConfig, H2);
    try (SSLServerSocket listener =
        (SSLServerSocket)
            context
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setNeedClientAuth(!serverConfig.clientCaFile().isEmpty());
      listener.setEnabledProtocols(
          TlsVersions.protocols(serverConfig.common()).toArray(new String[0]));
      CompletableFuture<Void> echo = CompletableFuture.runAsync(() -> echo(listener));
      try {
        return exchange(Tls.clientContext(clientConfig), clientConfig, listener.getLocalPort());
      } finally {
        echo.cancel(true);
      }
    }
  }

  private static void echo(SSLServerSocket listener) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.getOutputStream().write(socket.getInputStream().read());
    } catch (IOException e) {
      return;
    }
  }

  private static String exchange(SSLContext context, TlsClientConfig config, int port)
      throws IOException {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
      SSLParameters parameters = Tls.clientParameters(config);
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.getOutputStream().write(42);
      assertThat(socket.getInputStream().read()).isEqualTo(42);
      return socket.getSession().getProtocol();
    }
  }
}
