package dev.ingot.telemetry.oracle;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.profiles.v1development.ExportProfilesServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.Set;

/** The generated classes of a signal. */
public final class Oracle {
  private static final Set<String> ALWAYS =
      Set.of(
          "resource",
          "scope",
          "body",
          "status",
          "value",
          "positive",
          "negative",
          "dictionary",
          "sample_type",
          "period_type");

  private Oracle() {}

  /** The request without content. */
  public static Message request(Signal<?> signal) {
    if (signal == Signal.TRACES) {
      return ExportTraceServiceRequest.getDefaultInstance();
    }
    if (signal == Signal.PROFILES) {
      return ExportProfilesServiceRequest.getDefaultInstance();
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

  /**
   * The request without unknown fields and with the messages that pdata always writes: absent and
   * empty mean the same there.
   */
  public static Message withAlwaysPresent(Message message) {
    Message.Builder full =
        message.toBuilder().setUnknownFields(UnknownFieldSet.getDefaultInstance());
    for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
      if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
        continue;
      }
      if (field.isRepeated()) {
        for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
          Message element = (Message) message.getRepeatedField(field, i);
          full.setRepeatedField(field, i, withAlwaysPresent(element));
        }
      } else if (message.hasField(field) || ALWAYS.contains(field.getName())) {
        full.setField(field, withAlwaysPresent((Message) message.getField(field)));
      }
    }
    return full.build();
  }
}
