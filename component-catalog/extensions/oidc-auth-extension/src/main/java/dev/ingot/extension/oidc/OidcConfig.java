package dev.ingot.extension.oidc;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Settings of the extension.
 *
 * <p>Source: {@code extension/oidcauthextension} of the Collector's contributions.
 *
 * @param attribute the header with the token
 * @param single one provider, as older configurations have it
 * @param providers the providers
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "oidc",
    factory = OidcFactory.class,
    doc = "Authenticates senders by tokens of OpenID Connect providers.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/oidcauthextension")
public record OidcConfig(
    @Option(doc = "The header with the token.", defaultValue = "authorization") String attribute,
    @Option(doc = "One provider, instead of providers.", inline = true) ProviderConfig single,
    @Option(doc = "The providers; a token is checked by the one that it names as its issuer.")
        List<ProviderConfig> providers)
    implements Validated {
  public OidcConfig {
    providers = List.copyOf(providers);
  }

  /** All providers. */
  List<ProviderConfig> all() {
    List<ProviderConfig> all = new ArrayList<>();
    if (single.isSet()) {
      all.add(single);
    }
    all.addAll(providers);
    return all;
  }

  @Override
  public void validate(ConfigSection section) {
    Set<String> issuers = new HashSet<>();
    if (all().isEmpty()) {
      section.error(
          "providers",
          "no IssuerURL provided for the OIDC configuration",
          "write providers: [{issuer_url: ..., audience: ...}]");
    }
    for (ProviderConfig provider : all()) {
      String option = provider == single ? "issuer_url" : "providers";
      if (provider.issuerUrl().isEmpty()) {
        section.error(option, "no IssuerURL provided for the OIDC configuration", "set issuer_url");
      } else if (!isUrl(provider.issuerUrl())) {
        section.error(
            option,
            "issuer_url \"" + provider.issuerUrl() + "\" is no URL of a server",
            "write https://host/path");
      } else if (!issuers.add(provider.issuerUrl())) {
        section.error(
            option, "duplicate issuer URL found: " + provider.issuerUrl(), "remove one of the two");
      }
      if (provider.audience().isEmpty() && !provider.ignoreAudience()) {
        section.error(
            option,
            "no Audience provided for the OIDC configuration",
            "set audience, or ignore_audience: true");
      }
      if (provider.ignoreIssuer() && all().size() > 1) {
        section.error(
            option,
            "ignore_issuer cannot be true when multiple providers are configured",
            "remove ignore_issuer");
      }
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && uri.getScheme() != null && uri.getScheme().startsWith("http");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
