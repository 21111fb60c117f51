package dev.ingot.receiver.otlp;

import dev.ingot.component.GrpcStatus;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.GrpcMethod;
import dev.ingot.transport.server.GrpcReply;
import dev.ingot.transport.server.GrpcRequest;
import dev.ingot.transport.server.GrpcService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The services of OTLP/gRPC. A signal without a pipeline has none.
 *
 * <p>Source: open-telemetry/opentelemetry-proto, {@code collector}.
 */
final class GrpcDoor<T extends Telemetry> implements GrpcMethod {
  private static final String PACKAGE = "opentelemetry.proto.collector.";
  private static final byte[] EMPTY_RESPONSE = {};

  private final Intake<T> intake;

  private GrpcDoor(Intake<T> intake) {
    this.intake = intake;
  }

  static List<GrpcService> services(Intakes intakes) {
    List<GrpcService> services = new ArrayList<>();
    add(services, intakes, Signal.TRACES, "trace.v1.TraceService");
    add(services, intakes, Signal.METRICS, "metrics.v1.MetricsService");
    add(services, intakes, Signal.LOGS, "logs.v1.LogsService");
    add(services, intakes, Signal.PROFILES, "profiles.v1development.ProfilesService");
    return services;
  }

  private static <T extends Telemetry> void add(
      List<GrpcService> services, Intakes intakes, Signal<T> signal, String name) {
    intakes
        .of(signal)
        .ifPresent(
            intake ->
                services.add(
                    new GrpcService(PACKAGE + name, Map.of("Export", new GrpcDoor<>(intake)))));
  }

  @Override
  public void call(GrpcRequest request, GrpcReply reply) {
    T telemetry;
    try {
      telemetry = intake.read(Encoding.PROTO, request.message(), request.metadata());
    } catch (MalformedTelemetryException e) {
      reply.fail(RpcStatus.of(GrpcStatus.INVALID_ARGUMENT, String.valueOf(e.getMessage())));
      return;
    }
    intake.take(
        telemetry,
        intake.origins(request.headers()),
        refusal -> refusal.ifPresentOrElse(reply::fail, () -> reply.ok(EMPTY_RESPONSE)));
  }
}
