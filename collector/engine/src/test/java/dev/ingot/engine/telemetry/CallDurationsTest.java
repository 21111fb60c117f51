package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.CallDurations;
import dev.ingot.component.metric.MetricLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallDurationsTest {
  private static final Map<String, String> SERVER =
      Map.of("server.address", "backend", "server.port", "4317", "url.path", "/v1/traces");

  private static MetricRegistry registry(MetricLevel level) {
    return new MetricRegistry(level, Views.NONE);
  }

  private static String page(MetricRegistry registry) {
    return new PrometheusPage(new PrometheusStyle(false, false, false), Map.of(), Map.of())
        .write(registry.read());
  }

  @Test
  void callsAreShownByServerAndAnswer() {
    MetricRegistry registry = registry(MetricLevel.DETAILED);
    CallDurations calls = CallDurations.grpc(registry.meter(), SERVER, "a.Service/Export");
    calls.took(5_000_000, "OK");
    calls.took(20_000_000_000L, "UNAVAILABLE");
    calls.took(4_000_000, "OK");
    String labels =
        "rpc_method=\"a.Service/Export\",rpc_response_status_code=\"%s\","
            + "rpc_system_name=\"grpc\",server_address=\"backend\",server_port=\"4317\"";
    assertThat(page(registry))
        .contains(
            "# TYPE rpc_client_call_duration histogram\n",
            "rpc_client_call_duration_bucket{" + labels.formatted("OK") + ",le=\"0.005\"} 2\n",
            "rpc_client_call_duration_sum{" + labels.formatted("OK") + "} 0.009",
            "rpc_client_call_duration_bucket{"
                + labels.formatted("UNAVAILABLE")
                + ",le=\"10\"} 0\n");
  }

  @Test
  void requestsAreShownByServerAndAnswer() {
    MetricRegistry registry = registry(MetricLevel.DETAILED);
    CallDurations.post(registry.meter(), SERVER, "https").took(1, "503");
    assertThat(page(registry))
        .contains(
            "http_client_request_duration_count{http_request_method=\"POST\","
                + "http_response_status_code=\"503\",server_address=\"backend\","
                + "server_port=\"4317\",url_scheme=\"https\"} 1\n");
  }

  @Test
  void atLevelNormalNothingIsMeasured() {
    MetricRegistry registry = registry(MetricLevel.NORMAL);
    CallDurations calls = CallDurations.post(registry.meter(), SERVER, "http");
    calls.took(1, "200");
    assertThat(calls.isEnabled()).isFalse();
    assertThat(page(registry)).isEmpty();
  }
}
