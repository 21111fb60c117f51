package dev.ingot.chaos.sdk;

import dev.ingot.chaos.item.Items;
import dev.ingot.chaos.item.Numbered;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

/** Instruments of the SDK, and what they record. For one thread. */
final class Instruments {
  private static final AttributeKey<Long> NUMBER = AttributeKey.longKey(Numbered.ATTRIBUTE);
  private static final AttributeKey<String> PADDING = AttributeKey.stringKey("x");

  private final List<SpanData> spans = new ArrayList<>();
  private final List<LogRecordData> records = new ArrayList<>();
  private final Collecting reader = new Collecting();
  private final SdkTracerProvider tracers =
      SdkTracerProvider.builder().addSpanProcessor(new Ending(spans)).build();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final SdkLoggerProvider loggers =
      SdkLoggerProvider.builder()
          .addLogRecordProcessor((context, record) -> records.add(record.toLogRecordData()))
          .build();
  private final Tracer tracer = tracers.get("chaos");
  private final LongCounter counter = meters.get("chaos").counterBuilder("chaos").build();
  private final Logger logger = loggers.get("chaos");

  List<SpanData> spans(Items items) {
    each(
        items,
        number ->
            tracer
                .spanBuilder("x".repeat(items.padding()))
                .setAttribute(NUMBER, number)
                .startSpan()
                .end());
    return taken(spans);
  }

  /** One metric; each number is a point of it. */
  Collection<MetricData> metrics(Items items) {
    String padding = "x".repeat(items.padding());
    each(items, number -> counter.add(1, Attributes.of(NUMBER, number, PADDING, padding)));
    return reader.collect();
  }

  List<LogRecordData> logs(Items items) {
    String body = "x".repeat(items.padding());
    each(
        items,
        number -> logger.logRecordBuilder().setBody(body).setAttribute(NUMBER, number).emit());
    return taken(records);
  }

  void close() {
    tracers.close();
    meters.close();
    loggers.close();
  }

  private static void each(Items items, LongConsumer record) {
    for (int i = 0; i < items.count(); i++) {
      record.accept(items.first() + i);
    }
  }

  private static <T> List<T> taken(List<T> recorded) {
    List<T> taken = List.copyOf(recorded);
    recorded.clear();
    return taken;
  }
}
