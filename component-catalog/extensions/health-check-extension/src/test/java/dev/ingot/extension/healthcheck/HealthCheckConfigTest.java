package dev.ingot.extension.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthCheckConfigTest {
  private final HealthCheckConfigBinder binder = new HealthCheckConfigBinder();

  @Test
  void hasTheCollectorsDefaults() {
    assertThat(ConfigText.bind(binder, ""))
        .isEqualTo(
            new HealthCheckConfig("localhost:13133", "/", Optional.empty(), Optional.empty()));
  }

  @Test
  void readsBodies() {
    assertThat(ConfigText.bind(binder, "response_body: {healthy: up, unhealthy: down}"))
        .extracting(HealthCheckConfig::responseBody)
        .isEqualTo(Optional.of(new ResponseBody("up", "down")));
  }

  @Test
  void refusesAnEndpointWithoutPort() {
    assertThat(ConfigText.problems(binder, "endpoint: localhost"))
        .isEqualTo(
            "config.yaml:1:11  CFG-009  component: 'endpoint' is no address and port:"
                + " \"localhost\"\n"
                + "    write host:port, as in localhost:13133 or [::1]:13133");
  }

  @Test
  void refusesAPathWithoutSlash() {
    assertThat(ConfigText.problems(binder, "path: health"))
        .isEqualTo(
            "config.yaml:1:7  CFG-009  component: path must start with /\n    write /health");
  }

  @Test
  void readsAddresses() {
    assertThat(Endpoint.parse(":13133")).contains(new Endpoint("", 13133));
    assertThat(Endpoint.parse("0.0.0.0:80")).contains(new Endpoint("0.0.0.0", 80));
    assertThat(Endpoint.parse("[::1]:80")).contains(new Endpoint("::1", 80));
    assertThat(Endpoint.parse("::1:80")).isEmpty();
    assertThat(Endpoint.parse("host:65536")).isEmpty();
    assertThat(Endpoint.parse("http://host:80")).isEmpty();
  }
}
