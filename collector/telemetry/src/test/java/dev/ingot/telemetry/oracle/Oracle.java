package dev.ingot.telemetry.oracle;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

/** The generated classes of a signal. */
public final class Oracle {
  private Oracle() {}

  /** The request without content. */
  public static Message request(Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return ExportTraceServiceRequest.getDefaultInstance();
    }
    return signal == Signal.METRICS
        ? ExportMetricsServiceRequest.getDefaultInstance()
        : ExportLogsServiceRequest.getDefaultInstance();
  }

  /** Parses a request. */
  public static Message parse(Signal<?> signal, byte[] bytes)
      throws InvalidProtocolBufferException {
    return request(signal).getParserForType().parseFrom(bytes);
  }

  /** What protobuf-java sees in telemetry. */
  public static Message parse(Telemetry telemetry) {
    try {
      return parse(telemetry.signal(), telemetry.toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("protobuf-java cannot read " + telemetry, e);
    }
  }
}
