package dev.ingot.exporter.otlphttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.exporting.QueueConfig;
import dev.ingot.exporting.RetryConfig;
import dev.ingot.testkit.ConfigText;
import dev.ingot.transport.client.HttpClientConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpHttpConfigTest {

  @Test
  void defaultsAreTheCollectors() {
    OtlpHttpConfig config =
        ConfigText.bind(new OtlpHttpConfigBinder(), "endpoint: http://otel:4318");

    assertThat(config)
        .isEqualTo(
            new OtlpHttpConfig(
                "http://otel:4318",
                "",
                "",
                "",
                "",
                Encoding.PROTO,
                HttpClientConfig.DEFAULT,
                Duration.ofSeconds(30),
                QueueConfig.DEFAULT,
                RetryConfig.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | config.yaml:1:1  CFG-009  component: at least one endpoint must be specified
          endpoint: otel:4318     | config.yaml:1:11  CFG-013  component: endpoint must be a valid URL, got "otel:4318"
          logs_endpoint: 'http:'  | config.yaml:1:16  CFG-012  component: logs_endpoint must be a valid URL, got "http:"
          profiles_endpoint: 'a'  | config.yaml:1:20  CFG-013  component: profiles_endpoint must be a valid URL, got "a"
          {endpoint: 'http://a', compression: lzma}      | config.yaml:1:37  CFG-009  component: unsupported compression type "lzma"
          {endpoint: 'http://a', compression: lz4, compression_params: {level: 1}} | config.yaml:1:62  CFG-009  component: compression "lz4" has no level 1
          {endpoint: 'http://a', compression_params: {level: 10}} | config.yaml:1:44  CFG-009  component: compression "gzip" has no level 10
          {endpoint: 'http://a', compression_params: {level: -3}} | config.yaml:1:44  CFG-009  component: compression "gzip" has no level -3
          {endpoint: 'http://a', headers: {Upgrade: b}}     | config.yaml:1:33  CFG-009  component: header "Upgrade" cannot be set
          {endpoint: 'http://a', proxy_url: 'https://b'} | config.yaml:1:35  CFG-013  component: "https://b" is no URL of a proxy
          {endpoint: 'http://a', timeout: -1s}           | config.yaml:1:33  CFG-013  component: 'timeout' must be non-negative
          """)
  void mistakeIsNamedWithItsPlace(String yaml, String problem) {
    String problems = ConfigText.problems(new OtlpHttpConfigBinder(), yaml);

    assertThat(problems.lines().findFirst()).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compression: lz4",
        "compression: zstd, compression_params: {level: 11}",
        "compression: deflate, compression_params: {level: -2}",
        "compression: none, compression_params: {level: 5}"
      })
  void compressionsAndTheirLevelsAreTaken(String compression) {
    String yaml = "{endpoint: 'http://a', " + compression + "}";
    assertThat(ConfigText.problems(new OtlpHttpConfigBinder(), yaml)).isEmpty();
  }
}
