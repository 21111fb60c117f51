package dev.ingot.transport.tls;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import java.time.Duration;
import java.util.List;

/**
 * What clients and servers have in common.
 *
 * <p>Source: the Collector's {@code config/configtls}.
 */
@Config
public record TlsConfig(
    @Option(
            doc =
                "File with the PEM certificates of the authorities that a client trusts. Without it"
                    + " and ca_pem a client trusts the authorities of the Java installation.",
            ifWritten = true)
        String caFile,
    @Option(doc = "The PEM certificates themselves, instead of ca_file.", ifWritten = true)
        Secret caPem,
    @Option(
            doc =
                "Whether the authorities of the Java installation are trusted beside the ones"
                    + " given.",
            ifWritten = true)
        boolean includeSystemCaCertsPool,
    @Option(
            doc = "File with the own PEM certificate and the intermediate ones after it.",
            ifWritten = true)
        String certFile,
    @Option(doc = "The own PEM certificate itself, instead of cert_file.", ifWritten = true)
        Secret certPem,
    @Option(
            doc = "File with the PEM private key: PKCS#8, PKCS#1 or SEC 1, not encrypted.",
            ifWritten = true)
        String keyFile,
    @Option(doc = "The PEM private key itself, instead of key_file.", ifWritten = true)
        Secret keyPem,
    @Option(
            doc =
                "The oldest TLS version to speak: 1.2 or 1.3. Versions 1.0 and 1.1 are accepted"
                    + " here, but Java does not speak them.",
            defaultValue = "1.2",
            ifWritten = true)
        String minVersion,
    @Option(
            doc = "The newest TLS version to speak: 1.2 or 1.3. Without it the newest there is.",
            ifWritten = true)
        String maxVersion,
    @Option(
            doc =
                "Cipher suites for TLS 1.2 by their IANA names. Without it Java's defaults. The"
                    + " suites of TLS 1.3 cannot be chosen.",
            ifWritten = true)
        List<String> cipherSuites,
    @Option(
            doc =
                "The curves for the key exchange: X25519, P256, P384, P521 and X25519MLKEM768,"
                    + " which Java has from version 27 on. Without it Java's defaults. The order"
                    + " has no effect.",
            ifWritten = true)
        List<String> curvePreferences,
    @Option(
            doc =
                "How long certificate and key are used before they are read from their files"
                    + " again. 0: they are read once.",
            defaultValue = "0s",
            ifWritten = true)
        Duration reloadInterval,
    @Option(doc = "Keys in a Trusted Platform Module, which cannot be used.", ifWritten = true)
        TpmConfig tpm)
    implements Validated {

  /** Neither certificates nor limits: the defaults. */
  public static final TlsConfig DEFAULT = trusting("");

  public TlsConfig {
    cipherSuites = List.copyOf(cipherSuites);
    curvePreferences = List.copyOf(curvePreferences);
  }

  /**
   * The defaults, but for whom to trust.
   *
   * @param caFile file with PEM certificates of authorities; empty: as by default
   */
  public static TlsConfig trusting(String caFile) {
    Secret none = new Secret("");
    return new TlsConfig(
        caFile,
        none,
        false,
        "",
        none,
        "",
        none,
        "1.2",
        "",
        List.of(),
        List.of(),
        Duration.ZERO,
        TpmConfig.OFF);
  }

  /** Whether there is an own certificate, or a key for one. */
  public boolean hasCertificate() {
    return hasCert() || hasKey();
  }

  @Override
  public void validate(ConfigSection section) {
    TlsRules.check(this, section);
  }

  boolean hasCa() {
    return !caFile.isEmpty() || !caPem.value().isEmpty();
  }

  boolean hasCert() {
    return !certFile.isEmpty() || !certPem.value().isEmpty();
  }

  boolean hasKey() {
    return !keyFile.isEmpty() || !keyPem.value().isEmpty();
  }
}
