package dev.ingot.receiver.otlp;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.rpc.HttpCodes;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.HttpHandler;
import dev.ingot.transport.server.HttpHead;
import dev.ingot.transport.server.HttpRequest;
import dev.ingot.transport.server.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * OTLP/HTTP. Answers are the Collector's: texts for what is no OTLP at all, {@code
 * google.rpc.Status} in the encoding of the request for the rest.
 *
 * <p>Source: the OTLP specification, section "OTLP/HTTP".
 */
final class HttpDoor implements HttpHandler {
  /** Not settable while the protocol is in development. */
  private static final String PROFILES_PATH = "/v1development/profiles";

  private static final HttpResponse NOT_FOUND =
      new HttpResponse(
          404,
          "text/plain; charset=utf-8",
          "404 page not found\n".getBytes(StandardCharsets.US_ASCII),
          Map.of("x-content-type-options", "nosniff"));
  private static final HttpResponse NOT_POST =
      HttpResponse.text(405, "405 method not allowed, supported: [POST]");
  private static final HttpResponse NOT_OTLP =
      HttpResponse.text(
          415, "415 unsupported media type, supported: [application/json, application/x-protobuf]");

  private final Map<String, Intake<?>> intakes = new HashMap<>();

  HttpDoor(OtlpHttpConfig config, Intakes all) {
    all.of(Signal.TRACES).ifPresent(intake -> intakes.put(config.tracesUrlPath(), intake));
    all.of(Signal.METRICS).ifPresent(intake -> intakes.put(config.metricsUrlPath(), intake));
    all.of(Signal.LOGS).ifPresent(intake -> intakes.put(config.logsUrlPath(), intake));
    all.of(Signal.PROFILES).ifPresent(intake -> intakes.put(PROFILES_PATH, intake));
  }

  @Override
  public Optional<HttpResponse> screen(HttpHead head) {
    if (!intakes.containsKey(head.path())) {
      return Optional.of(NOT_FOUND);
    }
    if (!head.method().equals("POST")) {
      return Optional.of(NOT_POST);
    }
    return encoding(head).isEmpty() ? Optional.of(NOT_OTLP) : Optional.empty();
  }

  @Override
  public void handle(HttpRequest request, Consumer<HttpResponse> reply) {
    Intake<?> intake = intakes.get(request.head().path());
    if (intake == null) {
      throw new IllegalStateException("a request without an intake was let in");
    }
    answer(intake, request, reply);
  }

  private static <T extends Telemetry> void answer(
      Intake<T> intake, HttpRequest request, Consumer<HttpResponse> reply) {
    Encoding encoding = encoding(request.head()).orElse(Encoding.PROTO);
    T telemetry;
    try {
      telemetry = intake.read(encoding, request.body(), request.metadata());
    } catch (MalformedTelemetryException e) {
      RpcStatus status = RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, String.valueOf(e.getMessage()));
      reply.accept(failure(encoding, 400, status));
      return;
    }
    intake.take(
        telemetry,
        intake.origins(request.head().headers()),
        refusal ->
            reply.accept(
                refusal
                    .map(status -> failure(encoding, HttpCodes.ofGrpc(status.code()), status))
                    .orElseGet(() -> success(encoding))));
  }

  @Override
  public HttpResponse refuse(HttpHead head, int status, String message) {
    return failure(
        encoding(head).orElse(Encoding.PROTO),
        status,
        RpcStatus.of(HttpCodes.toGrpc(status), message));
  }

  private static HttpResponse success(Encoding encoding) {
    return HttpResponse.of(200, encoding.contentType(), encoding.emptyResponse());
  }

  private static HttpResponse failure(Encoding encoding, int httpStatus, RpcStatus status) {
    Map<String, String> headers =
        httpStatus == 429 || httpStatus == 503
            ? status
                .retryDelay()
                .map(delay -> Map.of("retry-after", Long.toString(wholeSeconds(delay))))
                .orElse(Map.of())
            : Map.of();
    return new HttpResponse(httpStatus, encoding.contentType(), encoding.write(status), headers);
  }

  /** Rounded up: too early helps nobody. */
  private static long wholeSeconds(Duration delay) {
    return delay.getSeconds() + (delay.getNano() > 0 ? 1 : 0);
  }

  private static Optional<Encoding> encoding(HttpHead head) {
    return Encoding.of(head.headers().first("content-type"));
  }
}
