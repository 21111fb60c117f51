package dev.ingot.transport.tls;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * TLS of a client.
 *
 * <p>Source: the Collector's {@code config/configtls}.
 */
@Config
public record TlsClientConfig(
    @Option(doc = "Certificates and versions.", inline = true) TlsConfig common,
    @Option(
            doc =
                "Whether to speak without TLS. Has no effect when an authority is given with"
                    + " ca_file or ca_pem.",
            ifWritten = true)
        boolean insecure,
    @Option(
            doc = "Whether to speak TLS without verifying the server's certificate.",
            ifWritten = true)
        boolean insecureSkipVerify,
    @Option(
            doc =
                "The name that the server's certificate must carry and that the server is asked"
                    + " for, instead of the one in the endpoint.",
            ifWritten = true)
        String serverNameOverride) {

  /** TLS with the defaults. */
  public static final TlsClientConfig DEFAULT =
      new TlsClientConfig(TlsConfig.DEFAULT, false, false, "");

  /** Whether to speak without TLS. */
  public boolean isPlaintext() {
    return insecure && !common.hasCa();
  }
}
