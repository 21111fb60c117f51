package dev.ingot.acceptance;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.exporter.internal.marshal.Marshaler;
import io.opentelemetry.exporter.internal.otlp.logs.LogsRequestMarshaler;
import io.opentelemetry.exporter.internal.otlp.metrics.MetricsRequestMarshaler;
import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between an SDK and its exporters, and keeps what the SDK hands over. */
final class Sent {
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();
  private final List<MetricData> metrics = new CopyOnWriteArrayList<>();
  private final List<LogRecordData> logs = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  /** The exports that did not succeed. */
  List<String> failures() {
    return failures;
  }

  List<String> spanRecords() throws InvalidProtocolBufferException {
    return Records.ofTraces(
        ExportTraceServiceRequest.parseFrom(bytes(TraceRequestMarshaler.create(spans))));
  }

  List<String> metricRecords() throws InvalidProtocolBufferException {
    return Records.ofMetrics(
        ExportMetricsServiceRequest.parseFrom(bytes(MetricsRequestMarshaler.create(metrics))));
  }

  List<String> logRecords() throws InvalidProtocolBufferException {
    return Records.ofLogs(
        ExportLogsServiceRequest.parseFrom(bytes(LogsRequestMarshaler.create(logs))));
  }

  SpanExporter recording(SpanExporter exporter) {
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> data) {
        spans.addAll(data);
        return noting("spans", exporter.export(data));
      }

      @Override
      public CompletableResultCode flush() {
        return exporter.flush();
      }

      @Override
      public CompletableResultCode shutdown() {
        return exporter.shutdown();
      }
    };
  }

  LogRecordExporter recording(LogRecordExporter exporter) {
    return new LogRecordExporter() {
      @Override
      public CompletableResultCode export(Collection<LogRecordData> data) {
        logs.addAll(data);
        return noting("logs", exporter.export(data));
      }

      @Override
      public CompletableResultCode flush() {
        return exporter.flush();
      }

      @Override
      public CompletableResultCode shutdown() {
        return exporter.shutdown();
      }
    };
  }

  MetricExporter recording(MetricExporter exporter) {
    return new MetricExporter() {
      @Override
      public CompletableResultCode export(Collection<MetricData> data) {
        metrics.addAll(data);
        return noting("metrics", exporter.export(data));
      }

      @Override
      public AggregationTemporality getAggregationTemporality(InstrumentType type) {
        return exporter.getAggregationTemporality(type);
      }

      @Override
      public CompletableResultCode flush() {
        return exporter.flush();
      }

      @Override
      public CompletableResultCode shutdown() {
        return exporter.shutdown();
      }
    };
  }

  private CompletableResultCode noting(String what, CompletableResultCode result) {
    return result.whenComplete(
        () -> {
          if (!result.isSuccess()) {
            failures.add(what + ": " + result.getFailureThrowable());
          }
        });
  }

  private static byte[] bytes(Marshaler marshaler) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      marshaler.writeBinaryTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
