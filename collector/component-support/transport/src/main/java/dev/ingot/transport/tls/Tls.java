package dev.ingot.transport.tls;

import dev.ingot.component.StartException;
import dev.ingot.component.config.Secret;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Makes TLS contexts of the settings, always with Java's own TLS. What is wrong with files and
 * certificates is a {@link StartException} of one line: {@code failed to load TLS cert and key:
 * /etc/tls/key.pem: no such file}.
 */
public final class Tls {
  private Tls() {}

  /**
   * The context of a server.
   *
   * @param protocols what the server speaks, preferred first, for ALPN: {@code h2}, {@code
   *     http/1.1}
   */
  public static SslContext server(TlsServerConfig config, List<String> protocols)
      throws StartException {
    SSLContext context = context(keys(config.common()), clientTrust(config));
    ClientAuth clients = config.clientCaFile().isEmpty() ? ClientAuth.NONE : ClientAuth.REQUIRE;
    return netty(context, false, config.common(), protocols, clients);
  }

  /**
   * The context of a client on Netty. Verifying the server's name is up to the caller: set {@code
   * endpointIdentificationAlgorithm} to {@code HTTPS} on the engine; with {@code
   * insecure_skip_verify} or {@code server_name_override} that setting is without effect, since the
   * context itself knows better.
   *
   * @param protocols what the client speaks, preferred first, for ALPN
   */
  public static SslContext client(TlsClientConfig config, List<String> protocols)
      throws StartException {
    return netty(clientContext(config), true, config.common(), protocols, ClientAuth.NONE);
  }

  /** The context of a client on Java's own classes, such as {@code java.net.http}. */
  public static SSLContext clientContext(TlsClientConfig config) throws StartException {
    return context(keys(config.common()), serverTrust(config));
  }

  /** Versions and cipher suites to go with {@link #clientContext}. */
  public static SSLParameters clientParameters(TlsClientConfig config) {
    return Curves.restrict(
        config.common(),
        new SSLParameters(
            TlsVersions.cipherSuites(config.common()).toArray(new String[0]),
            TlsVersions.protocols(config.common()).toArray(new String[0])));
  }

  private static SslContext netty(
      SSLContext context,
      boolean client,
      TlsConfig config,
      List<String> protocols,
      ClientAuth clients) {
    SslContext all =
        new JdkSslContext(
            context,
            client,
            TlsVersions.cipherSuites(config),
            IdentityCipherSuiteFilter.INSTANCE,
            new ApplicationProtocolConfig(
                Protocol.ALPN,
                SelectorFailureBehavior.NO_ADVERTISE,
                SelectedListenerFailureBehavior.ACCEPT,
                protocols),
            clients,
            TlsVersions.protocols(config).toArray(new String[0]),
            false);
    return Curves.restrict(config, all);
  }

  private static SSLContext context(KeyManager[] keys, X509ExtendedTrustManager trust)
      throws StartException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw failure("failed to load TLS config", e);
    }
  }

  private static KeyManager[] keys(TlsConfig config) throws StartException {
    if (!config.hasCertificate()) {
      return new KeyManager[0];
    }
    try {
      return new KeyManager[] {new ReloadingKeys(config, System::nanoTime)};
    } catch (GeneralSecurityException e) {
      throw failure("failed to load TLS cert and key", e);
    }
  }

  private static X509ExtendedTrustManager serverTrust(TlsClientConfig config)
      throws StartException {
    if (config.insecureSkipVerify()) {
      return new TrustAll();
    }
    X509ExtendedTrustManager authorities = authorities(config.common());
    return config.serverNameOverride().isEmpty()
        ? authorities
        : new NamedTrust(authorities, config.serverNameOverride());
  }

  private static X509ExtendedTrustManager clientTrust(TlsServerConfig config)
      throws StartException {
    String file = config.clientCaFile();
    if (file.isEmpty()) {
      return authorities(config.common());
    }
    boolean systemToo = config.common().includeSystemCaCertsPool();
    try {
      return config.clientCaFileReload()
          ? new ReloadingTrust(file, systemToo)
          : Trust.of(new PemSource(file, new Secret("")).certificates(), systemToo);
    } catch (GeneralSecurityException e) {
      throw failure("failed to load client CA", e);
    }
  }

  private static X509ExtendedTrustManager authorities(TlsConfig config) throws StartException {
    try {
      return config.hasCa()
          ? Trust.of(
              new PemSource(config.caFile(), config.caPem()).certificates(),
              config.includeSystemCaCertsPool())
          : Trust.system();
    } catch (GeneralSecurityException e) {
      throw failure("failed to load CA", e);
    }
  }

  private static StartException failure(String what, GeneralSecurityException e) {
    return new StartException(what + ": " + e.getMessage(), e);
  }
}
