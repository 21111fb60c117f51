package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Status;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.TestContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Health by status, over HTTP. */
final class StatusCheckTest {
  private final TestContext context = new TestContext();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HealthExtension extension =
      new HealthExtension(
          context.of(ComponentKind.EXTENSION, "healthcheckv2"),
          ConfigText.bind(
              new HealthConfigBinder(),
              "{use_v2: true, http: {endpoint: '127.0.0.1:0', config: {enabled: true}},"
                  + " component_health: {include_recoverable_errors: true,"
                  + " recovery_duration: 1m}}"));

  @BeforeEach
  void start() throws Exception {
    context.collector().ready(true).extensions(Views.extension());
    pipelines(Status.OK);
    extension.start(context);
  }

  @AfterEach
  void stop() {
    extension.stop();
    context.shared().stop();
  }

  private void pipelines(Status traces) {
    context
        .collector()
        .pipelines(Views.pipeline("logs", Status.OK, 3), Views.pipeline("traces", traces, 5));
  }

  private HttpResponse<String> get(String path) throws Exception {
    int port = extension.httpAddress().orElseThrow().getPort();
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @Test
  void tellsTheStatusOfTheCollector() throws Exception {
    HttpResponse<String> response = get("/status");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            """
            {
              "start_time": "1970-01-01T00:00:00Z",
              "healthy": true,
              "status": "StatusOK",
              "status_time": "1970-01-01T00:00:05Z"
            }
            """);
  }

  @Test
  void tellsEveryPartOfAPipelineWhenAskedTo() throws Exception {
    pipelines(Status.RECOVERABLE_ERROR);
    assertThat(get("/status?pipeline=traces&verbose").body())
        .isEqualTo(
            """
            {
              "start_time": "1970-01-01T00:00:00Z",
              "healthy": true,
              "status": "StatusRecoverableError",
              "error": "otlp_grpc is broken",
              "status_time": "1970-01-01T00:00:05Z",
              "components": {
                "exporter:otlp_grpc": {
                  "healthy": true,
                  "status": "StatusRecoverableError",
                  "error": "otlp_grpc is broken",
                  "status_time": "1970-01-01T00:00:05Z"
                },
                "receiver:otlp": {
                  "healthy": true,
                  "status": "StatusOK",
                  "status_time": "1970-01-01T00:00:02Z"
                }
              }
            }
            """);
  }

  @Test
  void anErrorThatLastsTooLongIsUnhealthy() throws Exception {
    pipelines(Status.RECOVERABLE_ERROR);
    context.scheduler().advance(Duration.ofSeconds(65));
    assertThat(get("/status").statusCode()).isEqualTo(500);
    assertThat(get("/status?pipeline=traces").body()).contains("\"healthy\": false");
    assertThat(get("/status?pipeline=logs").statusCode()).isEqualTo(200);
  }

  @Test
  void aPipelineThatDoesNotExistIsNotFound() throws Exception {
    for (String path : new String[] {"/status", "/livez", "/readyz"}) {
      assertThat(get(path + "?pipeline=metrics").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void readinessNamesThePipelineThatCannotWork() throws Exception {
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
    pipelines(Status.PERMANENT_ERROR);
    HttpResponse<String> response = get("/readyz");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo(
            """
            {
              "ready": false,
              "pipelines": {
                "logs": true,
                "traces": false
              }
            }
            """);
    assertThat(get("/readyz?pipeline=logs").statusCode()).isEqualTo(200);
    assertThat(get("/readyz?pipeline=traces").statusCode()).isEqualTo(503);
  }

  @Test
  void nothingIsReadyBeforeThePipelinesRun() throws Exception {
    context.collector().ready(false);
    assertThat(get("/readyz?pipeline=logs").statusCode()).isEqualTo(503);
    assertThat(get("/livez").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyAFatalErrorEndsLiveness() throws Exception {
    pipelines(Status.PERMANENT_ERROR);
    assertThat(get("/livez").statusCode()).isEqualTo(200);
    pipelines(Status.FATAL_ERROR);
    assertThat(get("/livez").statusCode()).isEqualTo(503);
    assertThat(get("/livez").body()).isEqualTo("{\n  \"alive\": false\n}\n");
  }

  @Test
  void showsTheConfigurationAsJson() throws Exception {
    context.collector().configuration("a:\n    b: [1, x, true, null, 1.5]\n");
    assertThat(get("/config").body())
        .isEqualTo(
            """
            {
              "a": {
                "b": [
                  1,
                  "x",
                  true,
                  null,
                  1.5
                ]
              }
            }
            """);
  }

  @Test
  void thePlainCheckIsNotThere() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
  }
}
