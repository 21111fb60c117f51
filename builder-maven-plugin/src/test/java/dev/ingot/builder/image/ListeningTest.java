package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListeningTest {

  @Test
  void endpointsOfReceiversAndExtensionsAreFound() {
    String config =
        """
        # endpoint: localhost:1
        receivers:
          otlp:
            protocols:
              grpc:
                endpoint: ${env:OTLP_GRPC:-localhost:4317} # for SDKs
              http: {endpoint: "127.0.0.1:4318"}
          other:
            endpoint: 0.0.0.0:9000
          all:
            endpoint: ${env:ALL:-0.0.0.0:9001}
        extensions:
          health_check:
            endpoint: 'localhost:13133'
        exporters:
          otlp_grpc:
            endpoint: ${env:BACKEND:-localhost:14317}
        """;

    assertThat(Listening.of(config.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new Listening(
                new TreeSet<>(List.of(4317, 4318, 9000, 9001, 13133)),
                new TreeMap<>(Map.of("OTLP_GRPC", "0.0.0.0:4317")),
                List.of("127.0.0.1:4318", "localhost:13133")));
  }
}
