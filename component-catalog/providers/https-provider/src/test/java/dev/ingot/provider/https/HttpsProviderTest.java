package dev.ingot.provider.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ingot.component.config.provider.Retrieved;
import dev.ingot.provider.http.HttpFetch;
import dev.ingot.testkit.RecordingLogger;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsProviderTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;
  private SSLContext tls;
  private HttpsServer server;
  private String uri;

  @BeforeEach
  void start() throws Exception {
    tls = certificate(folder.resolve("server.p12"));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "a: 1\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    uri = "https://localhost:" + server.getAddress().getPort() + "/config";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** A context that shows and trusts a certificate for localhost made by the JDK's keytool. */
  private static SSLContext certificate(Path store) throws Exception {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            store.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).describedAs(output).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory shown =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shown.init(keys, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void aTrustedServerIsRead() throws Exception {
    HttpFetch trusting = new HttpFetch(Duration.ofSeconds(30), Optional.of(tls));
    assertThat(new HttpsProvider(trusting).retrieve(uri, new RecordingLogger()))
        .isEqualTo(Retrieved.of("a: 1\n", uri));
  }

  @Test
  void anUnknownCertificateIsRefused() {
    assertThatThrownBy(() -> new HttpsProvider().retrieve(uri, new RecordingLogger()))
        .hasMessage(
            "unable to download the file via HTTP GET for uri \"%s\": unable to find valid"
                + " certification path to requested target",
            uri);
  }

  @Test
  void otherSchemesAreRefused() {
    assertThatThrownBy(() -> new HttpsProvider().retrieve("http://x", new RecordingLogger()))
        .hasMessage("\"http://x\" uri is not supported by \"https\" provider");
    assertThat(new HttpsProvider().scheme()).isEqualTo("https");
  }
}
