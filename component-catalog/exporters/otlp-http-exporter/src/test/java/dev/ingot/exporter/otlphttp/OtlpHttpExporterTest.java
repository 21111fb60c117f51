package dev.ingot.exporter.otlphttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Exporter;
import dev.ingot.component.GrpcStatus;
import dev.ingot.component.Logger.Level;
import dev.ingot.component.StartException;
import dev.ingot.component.metric.Histogram;
import dev.ingot.exporter.otlphttp.OtlpHttpServer.Answer;
import dev.ingot.exporter.otlphttp.OtlpHttpServer.Received;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.wire.WireWriter;
import dev.ingot.testkit.ConfigText;
import dev.ingot.testkit.RecordingLogger.Message;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.TestContext;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.compression.Decompression;
import dev.ingot.transport.rpc.RpcStatus;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpHttpExporterTest {
  private static final String ONCE =
      "sending_queue: {enabled: false}\nretry_on_failure: {enabled: false}\n";
  private static final String PLAIN = ONCE + "compression: none\n";

  private final TestContext context = new TestContext();
  private OtlpHttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = new OtlpHttpServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void requestsNameTheSpanThatTheyAreSentIn() throws Exception {
    consumer(PLAIN).consume(Samples.traces(0, 1));

    long sending = context.tracer().span("exporter/otlp_http/traces").id();
    assertThat(server.await().headers()).containsEntry("Parent", "" + sending);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1/traces", "v1/metrics", "v1/logs", "v1development/profiles"})
  void everySignalGoesToItsPath(String path) throws Exception {
    Signal<?> signal = signal(path.substring(path.indexOf('/') + 1));

    byte[] sent = sendSample(signal, PLAIN);

    Received received = server.await();
    assertThat(received.method()).isEqualTo("POST");
    assertThat(received.path()).isEqualTo("/" + path);
    assertThat(received.body()).isEqualTo(sent);
    assertThat(received.headers())
        .containsEntry("Content-type", "application/x-protobuf")
        .containsEntry("Content-length", Integer.toString(sent.length))
        .doesNotContainKeys("Content-encoding", "Upgrade");
    assertThat(received.headers().get("User-agent")).matches("otelcol-test/1.0.0 \\(.+/.+\\)");
  }

  @Test
  void countsSayWhichServerWasSentTo() throws Exception {
    consumer(PLAIN).consume(Samples.traces(0, 2));

    assertThat(context.meter().sums())
        .containsEntry(
            "otelcol_exporter_sent_spans{server.address=127.0.0.1, server.port="
                + URI.create(server.url()).getPort()
                + ", url.path=/v1/traces}",
            2L);
  }

  @Test
  void requestsAreMeasuredByTheirAnswer() throws Exception {
    consumer(PLAIN).consume(Samples.traces(0, 2));

    assertThat(
            context
                .meter()
                .distribution(
                    "http.client.request.duration{http.request.method=POST,"
                        + " http.response.status_code=200, server.address=127.0.0.1, server.port="
                        + URI.create(server.url()).getPort()
                        + ", url.scheme=http}")
                .map(Histogram.Distribution::count))
        .contains(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "https://backend.example.com/otlp/v1/traces, 'server.address=backend.example.com,"
        + " url.path=/otlp/v1/traces'",
    "'http://[::1]:4318', 'server.address=::1, server.port=4318'",
    "'', ''"
  })
  void serversAreNamedAsFarAsTheUrlDoes(String url, String attributes) {
    assertThat(new Destination("traces", url, "dropped_spans").server())
        .hasToString("{" + attributes + "}");
  }

  @Test
  void telemetryOfSeveralSegmentsIsOneBody() throws Exception {
    Traces both = Signal.TRACES.concat(List.of(Samples.traces(0, 2), Samples.traces(2, 1)));

    consumer(PLAIN).consume(both);

    Received received = server.await();
    assertThat(received.body()).isEqualTo(both.toByteArray());
    assertThat(received.headers()).containsEntry("Content-length", "" + both.byteSize());
  }

  @Test
  void jsonEncodingIsOtlpJson() throws Exception {
    Traces traces = Samples.traces(0, 2);

    consumer(PLAIN + "encoding: json").consume(traces);

    Received received = server.await();
    assertThat(received.body()).isEqualTo(OtlpJson.toJson(traces));
    assertThat(received.headers()).containsEntry("Content-type", "application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "zlib", "deflate", "snappy", "x-snappy-framed"})
  void everyCompressionCanBeUnpacked(String compression) throws Exception {
    Traces traces = Samples.traces(0, 100);

    consumer(ONCE + "compression: " + compression).consume(traces);

    Received received = server.await();
    assertThat(received.headers()).containsEntry("Content-encoding", compression);
    Coding coding = Coding.ofHttp(compression).orElseThrow();
    assertThat(Decompression.decode(coding, received.body(), 1 << 20))
        .isEqualTo(traces.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "'', -1",
    "'compression_params: {level: 1}', 1",
    "'compression_params: {level: 9}', 9"
  })
  void gzipIsTheDefaultAndHasLevels(String yaml, int level) throws Exception {
    Traces traces = Samples.traces(0, 1000);

    consumer(ONCE + yaml).consume(traces);

    Received received = server.await();
    assertThat(received.headers()).containsEntry("Content-encoding", "gzip");
    assertThat(received.body())
        .isEqualTo(new Compression().encode(Coding.GZIP, level, traces.segments()));
  }

  @Test
  void configuredHeadersAreSent() throws Exception {
    consumer(PLAIN + "headers: {X-Tenant: acme, User-Agent: mine}").consume(Samples.traces(0, 1));

    assertThat(server.await().headers())
        .containsEntry("X-tenant", "acme")
        .containsEntry("User-agent", "mine");
  }

  @Test
  void ownEndpointOfASignalIsTakenAsItIs() throws Exception {
    String yaml =
        PLAIN + "endpoint: http://127.0.0.1:1\ntraces_endpoint: " + server.url() + "/in?x=1";

    start(Signal.TRACES, yaml).consume(Samples.traces(0, 1));

    assertThat(server.await().path()).isEqualTo("/in?x=1");
  }

  @Test
  void slashAtTheEndOfTheEndpointIsNotDoubled() throws Exception {
    start(Signal.TRACES, PLAIN + "endpoint: " + server.url() + "/base/")
        .consume(Samples.traces(0, 1));

    assertThat(server.await().path()).isEqualTo("/base/v1/traces");
  }

  @Test
  void itCannotBeInAPipelineOfASignalWithoutAnEndpoint() {
    OtlpHttpConfig config =
        ConfigText.bind(new OtlpHttpConfigBinder(), "traces_endpoint: " + server.url());
    OtlpHttpExporterFactory factory = new OtlpHttpExporterFactory();
    assertThat(factory.refusal(Signal.LOGS, config))
        .contains("either endpoint or logs_endpoint must be specified");
    assertThat(factory.refusal(Signal.TRACES, config)).isEmpty();
  }

  @Test
  void profilesMayHaveAnEndpointOfTheirOwn() throws Exception {
    start(Signal.PROFILES, PLAIN + "profiles_endpoint: " + server.url() + "/profiles")
        .consume(Samples.profiles(0, 2));
    assertThat(server.await().path()).isEqualTo("/profiles");
  }

  @ParameterizedTest
  @CsvSource({
    "301,false",
    "400,false",
    "401,false",
    "403,false",
    "404,false",
    "408,false",
    "413,false",
    "429,true",
    "500,false",
    "501,false",
    "502,true",
    "503,true",
    "504,true"
  })
  void statusDecidesWhetherTryingAgainHelps(int status, boolean retryable) throws Exception {
    server.answerNext(Answer.of(status));

    ConsumeException failure = failure();

    assertThat(failure)
        .hasMessage(
            "error exporting items, request to "
                + server.url()
                + "/v1/traces responded with HTTP Status Code "
                + status);
    assertThat(failure.isRetryable()).isEqualTo(retryable);
  }

  @Test
  void messageOfAProtobufStatusIsShown() throws Exception {
    byte[] status = RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, "no such tenant").toProto();
    server.answerNext(Answer.of(400, "application/x-protobuf", status));

    ConsumeException failure = failure();

    assertThat(failure)
        .hasMessage(
            "error exporting items, request to "
                + server.url()
                + "/v1/traces responded with HTTP Status Code 400, Message=no such tenant");
    assertThat(failure.status()).isEqualTo(GrpcStatus.INVALID_ARGUMENT);
  }

  @Test
  void messageOfAJsonStatusIsShown() throws Exception {
    server.answerNext(
        Answer.of(403, "application/json; charset=utf-8", "{\"code\":7,\"message\":\"no\"}"));

    assertThat(failure()).hasMessageEndingWith("responded with HTTP Status Code 403, Message=no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad Gateway</html>", "\u0007\u0007", "{"})
  void bodyThatIsNoStatusIsIgnored(String body) throws Exception {
    server.answerNext(Answer.of(502, "text/html", body));

    assertThat(failure()).hasMessageEndingWith("responded with HTTP Status Code 502");
  }

  @Test
  void longBodyIsReadOnlyAtItsBeginning() throws Exception {
    server.answerNext(Answer.of(500, "text/plain", new byte[1 << 20]));

    assertThat(failure()).hasMessageEndingWith("responded with HTTP Status Code 500");
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, 7",
    "503, 7, 7",
    "502, 7, ",
    "504, 7, ",
    "503, soon, ",
    "503, 999999999, 86400",
    "503, 'Thu, 01 Jan 1970 00:00:09 GMT', 9",
    "503, 'Wed, 31 Dec 1969 23:59:59 GMT', 0"
  })
  void retryAfterCountsWhereItMayStand(int status, String header, Long seconds) throws Exception {
    server.answerNext(Answer.of(status).with("Retry-After", header));

    assertThat(failure().retryAfter().map(Duration::toSeconds).orElse(null)).isEqualTo(seconds);
  }

  @Test
  void redirectIsFollowedWithTheBody() throws Exception {
    server.answerNext(Answer.of(307).with("Location", server.url() + "/elsewhere"));

    byte[] sent = sendSample(Signal.TRACES, PLAIN);

    server.await();
    Received redirected = server.await();
    assertThat(redirected.path()).isEqualTo("/elsewhere");
    assertThat(redirected.body()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:1/elsewhere", "ftp://127.0.0.1/", "http://[", "/v1/traces"})
  void redirectElsewhereOrForEverIsNotFollowed(String location) throws Exception {
    for (int i = 0; i < 6; i++) {
      server.answerNext(Answer.of(308).with("Location", location));
    }

    assertThat(failure()).hasMessageEndingWith("/v1/traces responded with HTTP Status Code 308");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void redirectThatWouldLoseTheBodyIsNotFollowed(int status) throws Exception {
    server.answerNext(Answer.of(status).with("Location", server.url() + "/elsewhere"));

    assertThat(failure()).hasMessageEndingWith("responded with HTTP Status Code " + status);
  }

  @Test
  void nobodyListeningIsRetryable() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Consumer<Traces> consumer = start(Signal.TRACES, PLAIN + "endpoint: http://127.0.0.1:" + port);

    ConsumeException failure =
        catchThrowableOfType(ConsumeException.class, () -> consumer.consume(Samples.traces(0, 1)));

    assertThat(failure)
        .hasMessage(
            "failed to make an HTTP request: Post \"http://127.0.0.1:%d/v1/traces\":"
                + " dial tcp 127.0.0.1:%d: connect: connection refused",
            port, port);
    assertThat(failure.isRetryable()).isTrue();
  }

  @Test
  void unknownHostIsRetryable() throws Exception {
    Consumer<Traces> consumer =
        start(Signal.TRACES, PLAIN + "endpoint: http://no-such-host.invalid:4318");

    assertThatThrownBy(() -> consumer.consume(Samples.traces(0, 1)))
        .hasMessage(
            "failed to make an HTTP request:"
                + " Post \"http://no-such-host.invalid:4318/v1/traces\":"
                + " dial tcp: lookup no-such-host.invalid: no such host");
  }

  @Test
  void silentServerRunsIntoTheTimeout() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      Consumer<Traces> consumer = start(Signal.TRACES, PLAIN + "timeout: 100ms\nendpoint: " + url);

      assertThatThrownBy(() -> consumer.consume(Samples.traces(0, 1)))
          .hasMessage(
              "failed to make an HTTP request: Post \"%s/v1/traces\": context deadline exceeded",
              url);
    }
  }

  @Test
  void interruptCancelsTheRequest() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      String url = "http://127.0.0.1:" + silent.getLocalPort();
      Consumer<Traces> consumer = start(Signal.TRACES, PLAIN + "endpoint: " + url);
      CompletableFuture<String> outcome = new CompletableFuture<>();
      Thread thread =
          new Thread(
              () -> {
                try {
                  consumer.consume(Samples.traces(0, 1));
                } catch (ConsumeException failure) {
                  outcome.complete(
                      failure.getMessage() + " " + Thread.currentThread().isInterrupted());
                }
              });
      thread.start();
      silent.accept();

      thread.interrupt();

      assertThat(outcome.get(10, TimeUnit.SECONDS))
          .isEqualTo(
              "failed to make an HTTP request: Post \""
                  + url
                  + "/v1/traces\": context canceled true");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "traces, dropped_spans",
    "metrics, dropped_data_points",
    "logs, dropped_log_records",
    "profiles, dropped_samples"
  })
  void partialSuccessInProtobufIsAWarning(String id, String field) throws Exception {
    WireWriter partial = new WireWriter();
    partial.varint(1, 2);
    partial.text(2, "two were too old");
    WireWriter response = new WireWriter();
    response.bytes(1, partial.toByteArray());
    server.answerNext(Answer.of(200, "application/x-protobuf", response.toByteArray()));

    sendSample(signal(id), PLAIN);

    assertThat(context.logger().messages())
        .containsExactly(
            new Message(
                Level.WARN,
                "Partial success response",
                Map.of("message", "two were too old", field, 2L)));
    assertThat(context.drops().losses()).containsExactly(id + " partial_success 2");
  }

  @Test
  void partialSuccessInJsonIsAWarning() throws Exception {
    server.answerNext(
        Answer.of(
            200,
            "application/json",
            "{\"partialSuccess\":{\"rejectedLogRecords\":\"3\",\"errorMessage\":\"old\"}}"));

    sendSample(Signal.LOGS, PLAIN + "encoding: json");

    assertThat(context.logger().messages())
        .containsExactly(
            new Message(
                Level.WARN,
                "Partial success response",
                Map.of("message", "old", "dropped_log_records", 3L)));
    assertThat(context.drops().losses()).containsExactly("logs partial_success 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"partialSuccess\":{}}", "[", "{\"partialSuccess\":1}"})
  void answerWithoutPartialSuccessIsSilent(String body) throws Exception {
    server.answerNext(Answer.of(200, "application/json", body));

    sendSample(Signal.TRACES, PLAIN + "encoding: json");

    assertThat(context.logger().messages()).isEmpty();
  }

  @Test
  void proxyIsAskedForTheWholeUrl() throws Exception {
    start(Signal.TRACES, PLAIN + "endpoint: http://otel.invalid\nproxy_url: " + server.url())
        .consume(Samples.traces(0, 1));

    assertThat(server.await().path()).isEqualTo("http://otel.invalid/v1/traces");
  }

  @Test
  void stopSendsWhatIsQueued() throws Exception {
    Exporter exporter = exporter("compression: none\nendpoint: " + server.url());
    Consumer<Traces> consumer = exporter.consumer(Signal.TRACES);
    exporter.start(context);
    consumer.consume(Samples.traces(0, 3));

    exporter.stop();

    assertThat(server.await().body()).isEqualTo(Samples.traces(0, 3).toByteArray());
  }

  private ConsumeException failure() throws StartException {
    Consumer<Traces> consumer = consumer(PLAIN);
    return catchThrowableOfType(
        ConsumeException.class, () -> consumer.consume(Samples.traces(0, 1)));
  }

  private <T extends Telemetry> byte[] sendSample(Signal<T> signal, String yaml) throws Exception {
    T sample = Samples.of(signal, 0, 3);
    start(signal, yaml + "\nendpoint: " + server.url()).consume(sample);
    return sample.toByteArray();
  }

  private Consumer<Traces> consumer(String yaml) throws StartException {
    return start(Signal.TRACES, yaml + "\nendpoint: " + server.url());
  }

  private <T extends Telemetry> Consumer<T> start(Signal<T> signal, String yaml)
      throws StartException {
    Exporter exporter = exporter(yaml);
    Consumer<T> consumer = exporter.consumer(signal);
    exporter.start(context);
    return consumer;
  }

  private Exporter exporter(String yaml) {
    return new OtlpHttpExporterFactory()
        .create(
            context.of(ComponentKind.EXPORTER, "otlp_http"),
            ConfigText.bind(new OtlpHttpConfigBinder(), yaml));
  }

  private static Signal<?> signal(String id) {
    return Signal.ALL.stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
  }
}
