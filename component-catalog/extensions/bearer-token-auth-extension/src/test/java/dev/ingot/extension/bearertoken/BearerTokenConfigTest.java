package dev.ingot.extension.bearertoken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.Secret;
import dev.ingot.testkit.ConfigText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BearerTokenConfigTest {
  private final BearerTokenConfigBinder binder = new BearerTokenConfigBinder();

  @Test
  void hasTheCollectorsDefaults() {
    assertThat(ConfigText.bind(binder, "token: t"))
        .isEqualTo(
            new BearerTokenConfig("Authorization", "Bearer", new Secret("t"), List.of(), ""));
  }

  @Test
  void aTokenIsRequired() {
    assertThat(ConfigText.problems(binder, ""))
        .isEqualTo(
            "config.yaml:1:1  CFG-009  component: no bearer token provided\n"
                + "    set token, tokens or filename");
  }

  @Test
  void tokensComeFromOnePlace() {
    assertThat(ConfigText.problems(binder, "{token: a, tokens: [b]}"))
        .isEqualTo(
            "config.yaml:1:20  CFG-009  component: either tokens or token should be provided, not"
                + " both\n    remove one of the two");
    assertThat(ConfigText.problems(binder, "{token: a, filename: b}"))
        .isEqualTo(
            "config.yaml:1:22  CFG-009  warning: component: a filename is specified; configured tokens are"
                + " ignored\n    remove the tokens");
  }

  @Test
  void emptyTokensAndHeadersAreProblems() {
    assertThat(ConfigText.problems(binder, "{tokens: [a, ''], header: ''}"))
        .isEqualTo(
            "config.yaml:1:10  CFG-009  component: a token is empty\n    remove the empty token\n"
                + "config.yaml:1:27  CFG-009  component: 'header' must not be empty\n"
                + "    write Authorization, or remove it");
  }
}
