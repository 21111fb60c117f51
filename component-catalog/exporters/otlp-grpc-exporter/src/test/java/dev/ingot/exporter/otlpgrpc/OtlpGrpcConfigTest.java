package dev.ingot.exporter.otlpgrpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.config.Secret;
import dev.ingot.exporting.QueueConfig;
import dev.ingot.exporting.RetryConfig;
import dev.ingot.testkit.ConfigText;
import dev.ingot.transport.client.GrpcClientConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpGrpcConfigTest {

  @Test
  void defaultsAreTheCollectors() {
    assertThat(bind("endpoint: otel:4317"))
        .isEqualTo(
            new OtlpGrpcConfig(
                GrpcClientConfig.of("otel:4317"),
                Duration.ofSeconds(5),
                QueueConfig.DEFAULT,
                RetryConfig.DEFAULT));
  }

  @Test
  void configurationOfACollectorIsRead() {
    OtlpGrpcConfig config =
        bind(
            """
            endpoint: https://otel.example:4317
            compression: zstd
            balancer_name: pick_first
            wait_for_ready: true
            authority: other.example
            read_buffer_size: 123
            write_buffer_size: 345
            timeout: 10s
            headers:
              X-Tenant: acme
            keepalive:
              time: 20s
              timeout: 30s
              permit_without_stream: true
            tls:
              insecure_skip_verify: true
            sending_queue:
              num_consumers: 2
              queue_size: 10
            retry_on_failure:
              initial_interval: 10s
              max_interval: 60s
              max_elapsed_time: 10m
            """);

    assertThat(config.client().headers()).isEqualTo(Map.of("X-Tenant", new Secret("acme")));
    assertThat(config.client().keepalive().orElseThrow().time()).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.sendingQueue().numConsumers()).isEqualTo(2);
    assertThat(config.retryOnFailure().maxElapsedTime()).isEqualTo(Duration.ofMinutes(10));
    assertThat(config.toString()).doesNotContain("acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | config.yaml:1:1  CFG-009  component: requires a non-empty "endpoint"
          endpoint: ''            | config.yaml:1:11  CFG-009  component: requires a non-empty "endpoint"
          endpoint: localhost     | config.yaml:1:11  CFG-009  component: address localhost: missing port in address
          endpoint: localhost:x   | config.yaml:1:11  CFG-009  component: invalid port "x"
          endpoint: unix://       | config.yaml:1:11  CFG-009  component: unix socket path cannot be empty
          endpoint: unix://a/b    | config.yaml:1:11  CFG-009  component: endpoint "unix://a/b": invalid (non-empty) authority: a
          endpoint: unix:/a       | config.yaml:1:11  CFG-009  component: invalid port "/a"
          {endpoint: 'a:1', compression: lz4}     | config.yaml:1:32  CFG-013  component: unsupported compression type "lz4"
          {endpoint: 'a:1', balancer_name: best}  | config.yaml:1:34  CFG-009  component: invalid balancer_name: best
          {endpoint: 'a:1', headers: {te: x}}     | config.yaml:1:28  CFG-009  component: header "te" cannot be sent over gRPC
          {endpoint: 'a:1', timeout: -1s}         | config.yaml:1:28  CFG-009  component: 'timeout' must be non-negative
          """)
  void mistakeIsNamedWithItsPlace(String yaml, String problem) {
    String problems = ConfigText.problems(new OtlpGrpcConfigBinder(), yaml);

    assertThat(problems.lines().findFirst()).contains(problem);
  }

  private static OtlpGrpcConfig bind(String yaml) {
    return ConfigText.bind(new OtlpGrpcConfigBinder(), yaml);
  }
}
