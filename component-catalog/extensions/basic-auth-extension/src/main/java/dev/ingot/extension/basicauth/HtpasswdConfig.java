package dev.ingot.extension.basicauth;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;

/**
 * Names and hashes of passwords, as Apache's {@code htpasswd} writes them.
 *
 * @param file the file with them
 * @param inline more of them, which win over those in the file
 */
@Config
public record HtpasswdConfig(
    @Option(doc = "File with NAME:HASH lines. It is read again when it has changed.") String file,
    @Option(
            doc =
                "NAME:HASH lines; they win over those of the file. Hashes: bcrypt, apr1, MD5, SHA,"
                    + " SSHA, SHA-256, SHA-512, or the password itself.")
        Secret inline)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (file.isEmpty() && inline.value().isBlank()) {
      section.error("file", "no credential source provided", "set file or inline");
    }
  }
}
