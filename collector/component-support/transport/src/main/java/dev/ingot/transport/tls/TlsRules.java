package dev.ingot.transport.tls;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import java.util.List;

/** The rules between the options of {@link TlsConfig}, in the Collector's words. */
final class TlsRules {
  private TlsRules() {}

  static void check(TlsConfig config, ConfigSection section) {
    oneOf(
        section,
        "ca_pem",
        config.caFile(),
        config.caPem(),
        "provide either a CA file or the PEM-encoded string, but not both");
    oneOf(
        section,
        "cert_pem",
        config.certFile(),
        config.certPem(),
        "provide either certificate file or PEM, but not both");
    oneOf(
        section,
        "key_pem",
        config.keyFile(),
        config.keyPem(),
        "provide either key file or PEM, but not both");
    if (config.hasCert() != config.hasKey()) {
      section.error(
          config.hasCert() ? "key_file" : "cert_file",
          "TLS configuration must include both certificate and key",
          "set cert_file and key_file, or cert_pem and key_pem");
    }
    versions(config, section);
    curves(config, section);
    for (String suite : config.cipherSuites()) {
      if (!TlsVersions.isCipherSuite(suite)) {
        section.startError(
            "cipher_suites",
            "invalid TLS cipher suite: \"" + suite + "\"",
            "use a name such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
      }
    }
  }

  private static void curves(TlsConfig config, ConfigSection section) {
    for (String curve : config.curvePreferences()) {
      if (!Curves.known().contains(curve)) {
        section.startError(
            "curve_preferences",
            "invalid curve type: \"" + curve + "\"",
            "use one of: " + String.join(", ", Curves.known()));
      }
    }
    int java = Runtime.version().feature();
    if (config.curvePreferences().equals(List.of(Curves.POST_QUANTUM)) && java < Curves.SINCE) {
      section.startError(
          "curve_preferences",
          "Java " + java + " has no " + Curves.POST_QUANTUM,
          "add X25519, or run Java " + Curves.SINCE);
    }
  }

  private static void oneOf(
      ConfigSection section, String option, String file, Secret pem, String message) {
    if (!file.isEmpty() && !pem.value().isEmpty()) {
      section.error(option, message, "remove one of the two");
    }
  }

  private static void versions(TlsConfig config, ConfigSection section) {
    boolean known =
        knownVersion(section, "min_version", config.minVersion())
            & knownVersion(section, "max_version", config.maxVersion());
    if (!known || config.maxVersion().isEmpty()) {
      return;
    }
    if (!config.minVersion().isEmpty() && config.maxVersion().compareTo(config.minVersion()) < 0) {
      section.error(
          "max_version",
          "invalid TLS configuration: min_version cannot be greater than max_version",
          "raise max_version or remove it");
    } else if (config.maxVersion().compareTo("1.2") < 0) {
      section.error(
          "max_version",
          "TLS " + config.maxVersion() + " is switched off in Java",
          "set max_version to 1.2 or 1.3, or remove it");
    }
  }

  private static boolean knownVersion(ConfigSection section, String option, String version) {
    if (version.isEmpty() || TlsVersions.KNOWN.contains(version)) {
      return true;
    }
    section.error(
        option,
        "invalid TLS " + option + ": unsupported TLS version: \"" + version + "\"",
        "use 1.2 or 1.3");
    return false;
  }
}
