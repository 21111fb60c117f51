package dev.ingot.extension.bearertoken;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Secret;
import dev.ingot.component.config.Validated;
import java.util.List;

/**
 * Settings of the extension.
 *
 * <p>Source: {@code extension/bearertokenauthextension} of the Collector's contributions.
 *
 * @param header where the token stands
 * @param scheme what stands before the token; empty: nothing
 * @param token the one token
 * @param tokens several tokens, any of which is accepted; the first is sent
 * @param filename a file with one token in a line, in place of the others
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "bearertokenauth",
    factory = BearerTokenFactory.class,
    doc =
        "Authenticates senders, and exporters to other servers, with tokens from the configuration"
            + " or from a file that may change.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/bearertokenauthextension")
public record BearerTokenConfig(
    @Option(doc = "The header with the token.", defaultValue = "Authorization") String header,
    @Option(
            doc = "What stands before the token, and a space; empty for the token alone.",
            defaultValue = "Bearer")
        String scheme,
    @Option(doc = "The token that is sent, and accepted.") Secret token,
    @Option(doc = "The tokens that are accepted, instead of token. The first is sent.")
        List<Secret> tokens,
    @Option(
            doc =
                "File with a token in each line, instead of token and tokens. It is read again"
                    + " within a second after it has changed.")
        String filename)
    implements Validated {
  public BearerTokenConfig {
    tokens = List.copyOf(tokens);
  }

  @Override
  public void validate(ConfigSection section) {
    boolean one = !token.value().isEmpty();
    if (!one && tokens.isEmpty() && filename.isEmpty()) {
      section.error("token", "no bearer token provided", "set token, tokens or filename");
    }
    if (one && !tokens.isEmpty()) {
      section.error(
          "tokens", "either tokens or token should be provided, not both", "remove one of the two");
    }
    if (tokens.stream().anyMatch(secret -> secret.value().isBlank())) {
      section.error("tokens", "a token is empty", "remove the empty token");
    }
    if (header.isBlank()) {
      section.error("header", "'header' must not be empty", "write Authorization, or remove it");
    }
    if (!filename.isEmpty() && (one || !tokens.isEmpty())) {
      section.warning(
          "filename",
          "a filename is specified; configured tokens are ignored",
          "remove the tokens");
    }
  }
}
