package dev.ingot.extension.oauth2client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class Oauth2ClientConfigTest {
  private static final String WHOLE =
      "client_id: i\nclient_secret: s\ntoken_url: https://login.example/token\n";
  private final Oauth2ClientConfigBinder binder = new Oauth2ClientConfigBinder();

  @Test
  void hasDefaults() {
    Oauth2ClientConfig config = ConfigText.bind(binder, WHOLE);
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.expiryBuffer()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.toString()).doesNotContain("clientSecret=s");
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThat(ConfigText.problems(binder, ""))
        .isEqualTo(
            "config.yaml:1:1  CFG-009  component: no ClientID provided in the OAuth2 exporter"
                + " configuration\n    set client_id or client_id_file\n"
                + "config.yaml:1:1  CFG-009  component: no ClientSecret provided in OAuth Client"
                + " Credentials configuration\n    set client_secret or client_secret_file\n"
                + "config.yaml:1:1  CFG-009  component: no TokenURL provided in OAuth Client"
                + " Credentials configuration\n    set token_url");
  }

  @Test
  void theUrlIsChecked() {
    assertThat(ConfigText.problems(binder, WHOLE.replace("https://", "ftp://")))
        .isEqualTo(
            "config.yaml:3:12  CFG-009  component: token_url is no URL of a server\n"
                + "    write https://host/path");
    assertThat(ConfigText.problems(binder, WHOLE + "timeout: -1s"))
        .isEqualTo(
            "config.yaml:4:10  CFG-009  component: durations must not be negative\n"
                + "    write a duration such as 10s");
  }
}
