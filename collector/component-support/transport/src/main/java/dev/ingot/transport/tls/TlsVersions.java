package dev.ingot.transport.tls;

import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Protocol versions and cipher suites. */
final class TlsVersions {
  static final List<String> KNOWN = List.of("1.0", "1.1", "1.2", "1.3");

  private TlsVersions() {}

  /** The names that Java uses for the versions that a configuration allows. */
  static List<String> protocols(TlsConfig config) {
    List<String> protocols = new ArrayList<>();
    for (String version : List.of("1.3", "1.2")) {
      boolean newEnough =
          config.minVersion().isEmpty() || version.compareTo(config.minVersion()) >= 0;
      boolean oldEnough =
          config.maxVersion().isEmpty() || version.compareTo(config.maxVersion()) <= 0;
      if (newEnough && oldEnough) {
        protocols.add("TLSv" + version);
      }
    }
    return protocols;
  }

  /** The suites to offer: all of TLS 1.3 and the chosen ones, or Java's defaults. */
  static List<String> cipherSuites(TlsConfig config) {
    List<String> defaults = List.of(parameters(false));
    if (config.cipherSuites().isEmpty()) {
      return defaults;
    }
    List<String> suites = new ArrayList<>();
    defaults.stream().filter(TlsVersions::isTls13).forEach(suites::add);
    suites.addAll(config.cipherSuites());
    return suites;
  }

  static boolean isCipherSuite(String name) {
    return List.of(parameters(true)).contains(name);
  }

  private static boolean isTls13(String suite) {
    return !suite.contains("_WITH_") && suite.startsWith("TLS_") && !suite.endsWith("_SCSV");
  }

  private static String[] parameters(boolean supported) {
    try {
      SSLContext context = SSLContext.getDefault();
      return supported
          ? context.getSupportedSSLParameters().getCipherSuites()
          : context.getDefaultSSLParameters().getCipherSuites();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java runtime without TLS", e);
    }
  }
}
