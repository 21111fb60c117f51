package dev.ingot.transport.tls;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;

/**
 * Keys in a Trusted Platform Module, which Java cannot use: the section can only be off.
 *
 * <p>Source: the Collector's {@code configtls.TPMConfig}.
 *
 * @param enabled refused when true
 * @param path accepted for the Collector's sake
 * @param ownerAuth accepted for the Collector's sake
 * @param auth accepted for the Collector's sake
 */
@Config
public record TpmConfig(
    @Option(doc = "Whether the key is in a TPM. Not supported: true is a problem.") boolean enabled,
    @Option(doc = "Has no effect: keys in a TPM cannot be used.") String path,
    @Option(doc = "Has no effect: keys in a TPM cannot be used.") Secret ownerAuth,
    @Option(doc = "Has no effect: keys in a TPM cannot be used.") Secret auth)
    implements Validated {

  /** Keys are in files or in the configuration. */
  public static final TpmConfig OFF = new TpmConfig(false, "", new Secret(""), new Secret(""));

  @Override
  public void validate(ConfigSection section) {
    if (enabled) {
      section.startError(
          "enabled",
          "keys in a TPM are not supported: Java has no access to them",
          "remove tpm, and give the key with key_file or key_pem");
    }
  }
}
