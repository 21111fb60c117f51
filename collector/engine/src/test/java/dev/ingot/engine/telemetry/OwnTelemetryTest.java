package dev.ingot.engine.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Metric;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.log.CollectorLog;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ResourceLabels;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.engine.thread.ThreadPerTask;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnTelemetryTest {
  private static final BuildInfo BUILD = new BuildInfo("otelcol-test", "", "1.2.3");
  private static final Metric SENT = Metric.counter("otelcol_sent", "Sent", "{items}");

  private final RecordingLogger logger = new RecordingLogger();
  private final CollectorLog log =
      new CollectorLog(LogSettings.DEFAULT, new StringBuilder(), InstantSource.system());
  private final Surroundings around =
      new Surroundings(
          BUILD,
          OwnResource.of(
              BUILD,
              Map.of(
                  "service.instance.id", Optional.empty(),
                  "region", Optional.of("north"))),
          logger,
          new FakeScheduler(),
          ThreadPerTask.create(logger),
          new StringBuilder());

  private static OwnSettings settings(MetricLevel level, ReaderSettings... readers) {
    return new OwnSettings(
        new MetricsSettings(level, Optional.of(List.of(readers)), Views.NONE),
        TracesSettings.DEFAULT,
        List.of(),
        Map.of());
  }

  private static PrometheusSettings page(int port) {
    return new PrometheusSettings(
        "127.0.0.1",
        port,
        false,
        false,
        true,
        new ResourceLabels(List.of("service.*"), List.of("service.version")));
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> ask(int port, String path, String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void servesWhatIsMeasured() throws Exception {
    int port = freePort();
    try (OwnTelemetry own =
        OwnTelemetry.start(settings(MetricLevel.BASIC, page(port)), around, log)) {
      own.metrics().meter().counter(SENT).add(5);
      HttpResponse<String> answer = ask(port, "/metrics", "GET");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.body())
          .contains("otelcol_sent{service_name=\"otelcol-test\"} 5\n")
          .contains("otelcol_process_uptime{service_name=\"otelcol-test\"} 0\n")
          .contains("target_info{region=\"north\",service_version=\"1.2.3\"} 1\n");
    }
  }

  @Test
  void hasNoOtherPage() throws Exception {
    int port = freePort();
    try (OwnTelemetry own =
        OwnTelemetry.start(settings(MetricLevel.BASIC, page(port)), around, log)) {
      assertThat(own.metrics().read()).isNotEmpty();
      assertThat(ask(port, "/", "GET").statusCode()).isEqualTo(404);
      assertThat(ask(port, "/metrics", "POST").statusCode()).isEqualTo(405);
      HttpResponse<String> head = ask(port, "/metrics", "HEAD");
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void aPortInUseIsAnErrorThatNamesTheNextStep() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      OwnSettings settings = settings(MetricLevel.BASIC, page(port));
      assertThatThrownBy(() -> OwnTelemetry.start(settings, around, log))
          .isInstanceOf(StartException.class)
          .hasMessage(
              "failed to create meter provider: binding address 127.0.0.1:"
                  + port
                  + " for Prometheus exporter: Address already in use (choose another with"
                  + " service::telemetry::metrics::readers, or set level: none)");
    }
  }

  @Test
  void theFirstReaderEndsWhenTheSecondCannotStart() throws Exception {
    int port = freePort();
    OwnSettings settings = settings(MetricLevel.BASIC, page(port), page(port));
    assertThatThrownBy(() -> OwnTelemetry.start(settings, around, log))
        .isInstanceOf(StartException.class);
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(free.isBound()).isTrue();
    }
  }

  @Test
  void atLevelNoneNobodyListens() throws Exception {
    int port = freePort();
    try (OwnTelemetry own =
            OwnTelemetry.start(settings(MetricLevel.NONE, page(port)), around, log);
        ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(own.metrics().read()).isEmpty();
      assertThat(free.isBound()).isTrue();
    }
  }
}
