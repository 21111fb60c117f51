package dev.ingot.transport.tls;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;

/**
 * TLS of a server; it needs a certificate and a key.
 *
 * <p>Source: the Collector's {@code config/configtls}.
 */
@Config
public record TlsServerConfig(
    @Option(doc = "Certificates and versions.", inline = true) TlsConfig common,
    @Option(
            doc =
                "File with the PEM certificates of the authorities that sign client certificates."
                    + " With it a client must show a certificate.",
            ifWritten = true)
        String clientCaFile,
    @Option(doc = "Whether client_ca_file is read again when it has changed.", ifWritten = true)
        boolean clientCaFileReload)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (!common.hasCertificate()) {
      section.error(
          "cert_file",
          "TLS configuration must include both certificate and key for server connections",
          "set cert_file and key_file, or cert_pem and key_pem");
    }
  }
}
