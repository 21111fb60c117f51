package dev.ingot.receiver.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.testkit.ConfigText;
import dev.ingot.transport.server.GrpcServerConfig;
import dev.ingot.transport.server.HttpServerConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OtlpReceiverConfigTest {
  private final OtlpReceiverConfigBinder binder = new OtlpReceiverConfigBinder();

  @Test
  void protocolsWithoutContentAreOnWithTheirDefaults() {
    ProtocolsConfig protocols =
        ConfigText.bind(binder, "protocols:\n  grpc:\n  http:\n").protocols();
    assertThat(protocols.grpc()).contains(GrpcServerConfig.at("localhost:4317"));
    assertThat(protocols.http()).contains(OtlpHttpConfig.of(HttpServerConfig.at("localhost:4318")));
  }

  @Test
  void aProtocolThatIsAbsentIsOff() {
    ProtocolsConfig protocols = ConfigText.bind(binder, "protocols: {http: {}}").protocols();
    assertThat(protocols.grpc()).isEmpty();
    assertThat(protocols.http()).isPresent();
  }

  @Test
  void settingsAreRead() {
    ProtocolsConfig protocols =
        ConfigText.bind(
                binder,
                """
                protocols:
                  grpc:
                    endpoint: 0.0.0.0:4317
                    transport: tcp
                    max_recv_msg_size_mib: 16
                    max_concurrent_streams: 16
                    read_buffer_size: 1024
                    write_buffer_size: 1024
                    include_metadata: true
                    tls:
                      cert_file: cert.pem
                      key_file: key.pem
                      client_ca_file: ca.pem
                      reload_interval: 24h
                    keepalive:
                      server_parameters:
                        max_connection_idle: 11s
                        max_connection_age: 12s
                        max_connection_age_grace: 13s
                        time: 30s
                        timeout: 5s
                      enforcement_policy:
                        min_time: 10s
                        permit_without_stream: true
                  http:
                    endpoint: "[::1]:4318"
                    traces_url_path: spans
                    metrics_url_path: /v2/metrics
                    max_request_body_size: 0
                    compression_algorithms: ["", gzip]
                    response_headers: {x-a: b}
                    cors:
                      allowed_origins: [https://*.test.com]
                      max_age: 7200
                """)
            .protocols();
    GrpcServerConfig grpc = protocols.grpc().orElseThrow();
    assertThat(grpc.maxRecvMsgSizeMib()).isEqualTo(16);
    assertThat(grpc.tls().orElseThrow().clientCaFile()).isEqualTo("ca.pem");
    assertThat(grpc.tls().orElseThrow().common().reloadInterval()).hasHours(24);
    assertThat(grpc.keepalive().orElseThrow().serverParameters().orElseThrow().maxConnectionAge())
        .isEqualTo(Duration.ofSeconds(12));
    assertThat(
            grpc.keepalive().orElseThrow().enforcementPolicy().orElseThrow().permitWithoutStream())
        .isTrue();
    OtlpHttpConfig http = protocols.http().orElseThrow();
    assertThat(http.tracesUrlPath()).isEqualTo("/spans");
    assertThat(http.metricsUrlPath()).isEqualTo("/v2/metrics");
    assertThat(http.logsUrlPath()).isEqualTo("/v1/logs");
    assertThat(http.server().maxRequestBodySize()).isEqualTo(20 << 20);
    assertThat(http.server().compressionAlgorithms()).containsExactly("", "gzip");
    assertThat(http.server().cors().orElseThrow().maxAge()).isEqualTo(7200);
  }

  @Test
  void withoutAProtocolThereIsAProblem() {
    String expected =
        """
        config.yaml:1:%d  CFG-009  component: must specify at least one protocol when using the OTLP \
        receiver
            add grpc, http or both to protocols\
        """;
    assertThat(ConfigText.problems(binder, "")).isEqualTo(expected.formatted(1));
    assertThat(ConfigText.problems(binder, "protocols:")).isEqualTo(expected.formatted(11));
    assertThat(ConfigText.problems(binder, "protocols: {}")).isEqualTo(expected.formatted(12));
  }

  @Test
  void whatIsNotSupportedIsAProblem() {
    assertThat(problem("grpc: {transport: udp}"))
        .isEqualTo(
            """
            config.yaml:1:31  CFG-013  component::protocols::grpc: transport "udp" is not supported
                use tcp, tcp4, tcp6 or unix\
            """);
    assertThat(problem("grpc: {transport: TCP}"))
        .isEqualTo(
            """
            config.yaml:1:31  CFG-009  component::protocols::grpc: unsupported transport type "TCP"
                use tcp, tcp4, tcp6 or unix\
            """);
    assertThat(problem("grpc: {transport: unix, endpoint: '@otel'}"))
        .isEqualTo(
            """
            config.yaml:1:47  CFG-013  component::protocols::grpc: listen unix @otel: Java has no \
            abstract unix sockets, only files
                write the path of a file, such as /run/otelcol/otlp.sock\
            """);
    assertThat(problem("http: {compression_algorithms: [br]}"))
        .isEqualTo(
            """
            config.yaml:1:44  CFG-013  component::protocols::http: unsupported compression type "br"
                use gzip, zstd, zlib, snappy, deflate, lz4, x-snappy-framed or the empty text\
            """);
    assertThat(problem("http: {endpoint: localhost}"))
        .isEqualTo(
            """
            config.yaml:1:30  CFG-013  component::protocols::http: listen tcp: address localhost: \
            missing port in address
                write host:port, such as 0.0.0.0:4317\
            """);
  }

  @Test
  void unixSocketsMiddlewaresAndADialerAreTaken() {
    String grpc =
        "grpc: {transport: unix, endpoint: otlp.sock, dialer: {timeout: 1s},"
            + " middlewares: [{id: a/b}]}";
    assertThat(problem(grpc)).isEmpty();
    assertThat(problem("http: {transport: tcp6, endpoint: '[::1]:4318', dialer: {}}")).isEmpty();
  }

  @Test
  void whatIsWrongWithTlsIsAProblem() {
    assertThat(problem("http: {tls: {}}"))
        .isEqualTo(
            """
            config.yaml:1:25  CFG-009  component::protocols::http::tls: TLS configuration must \
            include both certificate and key for server connections
                set cert_file and key_file, or cert_pem and key_pem\
            """);
    assertThat(problem("http: {tls: {cert_file: a, key_file: b, tpm: {enabled: true, auth: c}}}"))
        .isEqualTo(
            """
            config.yaml:1:68  CFG-013  component::protocols::http::tls::tpm: keys in a TPM are not \
            supported: Java has no access to them
                remove tpm, and give the key with key_file or key_pem\
            """);
    assertThat(problem("http: {tls: {cert_file: a, key_file: b, tpm: {path: /dev/tpm0}}}"))
        .isEmpty();
    assertThat(problem("http: {tls: {cert_file: a, key_file: b, min_version: '2.0'}}"))
        .isEqualTo(
            """
            config.yaml:1:66  CFG-009  component::protocols::http::tls: invalid TLS min_version: \
            unsupported TLS version: "2.0"
                use 1.2 or 1.3\
            """);
    assertThat(problem("http: {tls: {cert_file: a, cert_pem: b, key_file: c}}"))
        .isEqualTo(
            """
            config.yaml:1:50  CFG-009  component::protocols::http::tls: provide either certificate \
            file or PEM, but not both
                remove one of the two\
            """);
    assertThat(
            problem(
                "http: {tls: {cert_file: a, key_file: b, min_version: '1.3', max_version: '1.2'}}"))
        .isEqualTo(
            """
            config.yaml:1:86  CFG-009  component::protocols::http::tls: invalid TLS configuration: \
            min_version cannot be greater than max_version
                raise max_version or remove it\
            """);
  }

  private String problem(String protocol) {
    return ConfigText.problems(binder, "protocols: {" + protocol + "}");
  }
}
