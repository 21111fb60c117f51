package dev.ingot.extension.basicauth;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;

/**
 * A name and a password.
 *
 * @param username the name
 * @param usernameFile a file with the name, which wins
 * @param password the password
 * @param passwordFile a file with the password, which wins
 */
@Config
public record ClientAuthConfig(
    @Option(doc = "The name; without a colon.") String username,
    @Option(doc = "File with the name, instead of username. Changes are seen within a second.")
        String usernameFile,
    @Option(doc = "The password.") Secret password,
    @Option(doc = "File with the password, instead of password. Changes are seen within a second.")
        String passwordFile)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (username.contains(":")) {
      section.error("username", "invalid authorization format", "use a name without a colon");
    }
  }
}
