package dev.ingot.extension.basicauth;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.Optional;

/**
 * Settings of the extension: one of the two.
 *
 * <p>Source: {@code extension/basicauthextension} of the Collector's contributions.
 *
 * @param htpasswd who may send
 * @param clientAuth as whom exporters send
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "basicauth",
    factory = BasicAuthFactory.class,
    doc =
        "Authenticates senders with an htpasswd file, or exporters to other servers with a name and"
            + " a password.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/basicauthextension")
public record BasicAuthConfig(
    @Option(doc = "Who may send to receivers.") Optional<HtpasswdConfig> htpasswd,
    @Option(doc = "As whom exporters send.") Optional<ClientAuthConfig> clientAuth)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (htpasswd.isPresent() && clientAuth.isPresent()) {
      section.error(
          "client_auth",
          "only one of `htpasswd` or `client_auth` can be specified",
          "use two extensions, as basicauth/server and basicauth/client");
    }
    if (htpasswd.isEmpty() && clientAuth.isEmpty()) {
      section.error("htpasswd", "no credential source provided", "set htpasswd or client_auth");
    }
  }
}
