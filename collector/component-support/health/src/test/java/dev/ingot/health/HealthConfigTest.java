package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HealthConfigTest {
  private final HealthConfigBinder binder = new HealthConfigBinder();

  @Test
  void hasTheCollectorsDefaults() {
    HealthConfig config = ConfigText.bind(binder, "{http: {}, grpc: {}, component_health: {}}");
    assertThat(config.server().endpoint()).isEqualTo("localhost:13133");
    assertThat(config.path()).isEqualTo("/");
    assertThat(config.useV2()).isFalse();
    assertThat(config.responseBody()).isEmpty();
    HealthHttpConfig http = config.http().orElseThrow();
    assertThat(http.server().endpoint()).isEqualTo("localhost:13133");
    assertThat(http.status()).isEqualTo(new PathConfig(true, "/status", false, false));
    assertThat(http.config()).isEqualTo(new PathConfig(false, "/config", false, false));
    assertThat(config.grpc().orElseThrow().endpoint()).isEqualTo("localhost:13132");
    assertThat(config.componentHealth()).contains(new ComponentHealth(false, false, Duration.ZERO));
    assertThat(ConfigText.bind(binder, "").http()).isEmpty();
  }

  @Test
  void readsBodies() {
    assertThat(ConfigText.bind(binder, "response_body: {healthy: up, unhealthy: down}"))
        .extracting(HealthConfig::responseBody)
        .isEqualTo(Optional.of(new ResponseBody("up", "down")));
  }

  @Test
  void refusesAnEndpointWithoutPort() {
    assertThat(ConfigText.problems(binder, "endpoint: localhost"))
        .isEqualTo(
            "config.yaml:1:11  CFG-013  component: listen tcp: address localhost: missing port in"
                + " address\n"
                + "    write host:port, such as 0.0.0.0:4317");
  }

  @Test
  void refusesPathsWithoutSlash() {
    assertThat(ConfigText.problems(binder, "path: health"))
        .isEqualTo(
            "config.yaml:1:7  CFG-009  component: path must start with /\n    write /health");
    assertThat(ConfigText.problems(binder, "{use_v2: true, http: {status: {path: health}}}"))
        .isEqualTo(
            "config.yaml:1:38  CFG-009  component::http::status: path must start with /\n"
                + "    write /health");
    assertThat(ConfigText.problems(binder, "{use_v2: true, http: {config: {path: health}}}"))
        .isEmpty();
  }

  @Test
  void refusesOnePathForTwoThings() {
    assertThat(ConfigText.problems(binder, "{use_v2: true, http: {status: {path: /livez}}}"))
        .contains("component::http: path \"/livez\" is used twice\n")
        .endsWith("    give each of status, config, liveness, readiness its own path");
  }

  @Test
  void statusNeedsAProtocol() {
    assertThat(ConfigText.problems(binder, "use_v2: true"))
        .isEqualTo(
            "config.yaml:1:9  CFG-009  component: must specify at least one protocol\n"
                + "    add http, grpc or both beside use_v2");
  }

  @Test
  void warnsOfServersWithoutUseV2() {
    assertThat(ConfigText.problems(binder, "http: {}"))
        .isEqualTo(
            "config.yaml:1:7  CFG-009  warning: component: http and grpc have no effect without use_v2\n"
                + "    add use_v2: true");
  }

  @Test
  void refusesANegativeRecovery() {
    assertThat(ConfigText.problems(binder, "component_health: {recovery_duration: -1s}"))
        .isEqualTo(
            "config.yaml:1:39  CFG-009  component::component_health: recovery_duration must not be"
                + " negative\n"
                + "    write 1m, for example");
  }
}
