package dev.ingot.transport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrpcTargetTest {

  @ParameterizedTest
  @CsvSource({
    "otel:4317, otel, 4317, otel:4317",
    "10.0.0.1:1, 10.0.0.1, 1, 10.0.0.1:1",
    "[::1]:65535, ::1, 65535, [::1]:65535",
    ":4317, localhost, 4317, localhost:4317",
    "dns:///otel:4317, otel, 4317, otel:4317",
    "passthrough:///otel:4317, otel, 4317, otel:4317",
    "http://otel:4317, otel, 4317, otel:4317",
    "https://otel:4317/, otel, 4317, otel:4317"
  })
  void formsOfEndpoints(String endpoint, String host, int port, String authority) {
    GrpcTarget target = GrpcTarget.parse(endpoint);

    assertThat(target.host()).isEqualTo(host);
    assertThat(target.port()).isEqualTo(port);
    assertThat(target.authority()).isEqualTo(authority);
  }

  @Test
  void aSocketIsLocalhostForTheServer() {
    GrpcTarget target = GrpcTarget.parse("unix:///run/a.sock");

    assertThat(target.socket()).contains(Path.of("/run/a.sock"));
    assertThat(target.authority()).isEqualTo("localhost");
    assertThat(target.tls()).isEmpty();
    assertThat(GrpcTarget.parse("otel:4317").socket()).isEmpty();
  }

  @Test
  void schemeDecidesAboutTls() {
    assertThat(GrpcTarget.parse("http://otel:1").tls()).contains(false);
    assertThat(GrpcTarget.parse("https://otel:1").tls()).contains(true);
    assertThat(GrpcTarget.parse("otel:1").tls()).isEqualTo(Optional.empty());
    assertThat(GrpcTarget.parse("dns:///otel:1").tls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          otel                | address otel: missing port in address
          https://otel        | address otel: missing port in address
          [::1]               | address [::1]: missing port in address
          ::1                 | address ::1: too many colons in address
          otel:               | invalid port ""
          otel:0              | invalid port "0"
          otel:65536          | invalid port "65536"
          otel:grpc           | invalid port "grpc"
          unix://             | unix socket path cannot be empty
          unix://run/a.sock   | endpoint "unix://run/a.sock": invalid (non-empty) authority: run
          unix:/run/a.sock    | invalid port "/run/a.sock"
          dns://8.8.8.8/a:1   | endpoint "dns://8.8.8.8/a:1": a DNS server cannot be chosen, write dns:///host:port
          ftp://otel:1        | endpoint "ftp://otel:1": unknown scheme "ftp"
          """)
  void otherTextIsExplained(String endpoint, String message) {
    assertThatThrownBy(() -> GrpcTarget.parse(endpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
