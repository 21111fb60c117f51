package dev.ingot.extension.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OidcConfigTest {
  private final OidcConfigBinder binder = new OidcConfigBinder();

  @Test
  void oneProviderMayStandAlone() {
    OidcConfig config =
        ConfigText.bind(
            binder,
            "{issuer_url: http://a, audience: x, providers: [{issuer_url: http://b, audience: y}]}");
    assertThat(config.attribute()).isEqualTo("authorization");
    assertThat(config.all())
        .extracting(ProviderConfig::issuerUrl)
        .containsExactly("http://a", "http://b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|no IssuerURL provided for the OIDC configuration",
        "{audience: x}|no IssuerURL provided for the OIDC configuration",
        "{issuer_url: http://a}|no Audience provided for the OIDC configuration",
        "{issuer_url: a, audience: x}|issuer_url \"a\" is no URL of a server",
        "{providers: [{issuer_url: http://a, audience: x}, {issuer_url: http://a, audience: y}]}"
            + "|duplicate issuer URL found: http://a",
        "{providers: [{issuer_url: http://a, audience: x, ignore_issuer: true},"
            + " {issuer_url: http://b, audience: y}]}"
            + "|ignore_issuer cannot be true when multiple providers are configured",
      })
  void whatIsMissingIsNamed(String yaml, String message) {
    assertThat(ConfigText.problems(binder, yaml)).contains("component: " + message + "\n    ");
  }
}
