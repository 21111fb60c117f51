package dev.ingot.transport.tls;

import dev.ingot.component.config.Secret;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** TLS settings with the certificates beside the tests; good for the tests of other packages. */
public final class TestTls {
  private TestTls() {}

  /** A certificate for localhost. */
  public static TlsServerConfig server() {
    return new TlsServerConfig(common("", "server.pem", "server-key.pem"), "", false);
  }

  /** A certificate for localhost, and clients must show one. */
  public static TlsServerConfig mutualServer() {
    return new TlsServerConfig(
        common("", "server.pem", "server-key.pem"), file("ca.pem").toString(), false);
  }

  /** A client that trusts the server. */
  public static TlsClientConfig client() {
    return new TlsClientConfig(common("ca.pem", "", ""), false, false, "");
  }

  /** A client that trusts the server and shows a certificate. */
  public static TlsClientConfig mutualClient() {
    return new TlsClientConfig(common("ca.pem", "client.pem", "client-key.pem"), false, false, "");
  }

  static TlsConfig common(String ca, String certificate, String key) {
    return new TlsConfig(
        path(ca),
        new Secret(""),
        false,
        path(certificate),
        new Secret(""),
        path(key),
        new Secret(""),
        "1.2",
        "",
        List.of(),
        List.of(),
        Duration.ZERO,
        TpmConfig.OFF);
  }

  static Path file(String name) {
    try {
      return Path.of(TestTls.class.getResource("/tls/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String name) {
    return name.isEmpty() || name.startsWith("/") ? name : file(name).toString();
  }
}
