package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.BuildInfo;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import dev.ingot.engine.telemetry.output.KeepingExporter;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.OwnResource;
import dev.ingot.engine.telemetry.output.Surroundings;
import dev.ingot.testkit.FakeScheduler;
import dev.ingot.testkit.RecordingLogger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Spans as they leave the collector. */
class SpanOutputTest {
  private static final BuildInfo BUILD = new BuildInfo("otelcol-test", "", "1.2.3");

  private final FakeScheduler scheduler = new FakeScheduler();
  private final AtomicLong ids = new AtomicLong(0xa0);
  private final KeepingExporter exporter = new KeepingExporter();
  private final OwnTracer own =
      new OwnTracer(TracesSettings.DEFAULT, scheduler, ids::incrementAndGet);
  private final Tracer receiver =
      own.of(new ComponentRef(ComponentKind.RECEIVER, ComponentId.parse("otlp")), Map.of());
  private final Tracer sender =
      own.of(new ComponentRef(ComponentKind.EXPORTER, ComponentId.parse("debug")), Map.of());

  private SpanOutput start() throws Exception {
    Surroundings around =
        new Surroundings(
            BUILD,
            OwnResource.of(BUILD, Map.of("service.instance.id", Optional.empty())),
            new RecordingLogger(),
            scheduler,
            (name, task) -> {
              task.run();
              return Thread.currentThread();
            },
            new StringBuilder());
    return SpanOutput.start(
        own, new OutputSettings(exporter.settings(), Duration.ofSeconds(5), 10, 100), around);
  }

  @Test
  void spansAreOtlpWithAScopeForEachComponent() throws Exception {
    scheduler.advance(Duration.ofSeconds(1));
    try (SpanOutput output = start()) {
      assertThat(receiver.isEnabled()).isTrue();
      List<TraceContext> origin = List.of(new TraceContext(1, 2, 3, true, true));
      try (ActiveSpan outer = receiver.start("receiver/otlp/TraceDataReceived", origin)) {
        outer.attribute("transport", "grpc");
        try (ActiveSpan inner = sender.start("exporter/debug/traces")) {
          inner.attribute("items.sent", 2);
          inner.event("Sending request.", "retry_num", 0);
          scheduler.advance(Duration.ofNanos(1_000));
          inner.fail("no way");
        }
      }
      assertThat(exporter.taken()).isEmpty();
    }
    assertThat(exporter.json(0))
        .isEqualTo(
            ("""
            {"resourceSpans":[{"resource":{"attributes":[
            {"key":"service.name","value":{"stringValue":"otelcol-test"}},
            {"key":"service.version","value":{"stringValue":"1.2.3"}}]},
            "scopeSpans":[{"scope":{"name":"dev.ingot.collector","attributes":[
            {"key":"otelcol.component.id","value":{"stringValue":"debug"}},
            {"key":"otelcol.component.kind","value":{"stringValue":"exporter"}}]},
            "spans":[{"traceId":"00000000000000010000000000000002",
            "spanId":"00000000000000a2","parentSpanId":"00000000000000a1",
            "flags":257,"name":"exporter/debug/traces","kind":1,
            "startTimeUnixNano":"1000000000","endTimeUnixNano":"1000001000",
            "attributes":[{"key":"items.sent","value":{"intValue":"2"}}],
            "events":[{"timeUnixNano":"1000000000","name":"Sending request.",
            "attributes":[{"key":"retry_num","value":{"intValue":"0"}}]}],
            "status":{"message":"no way","code":2}}]},
            {"scope":{"name":"dev.ingot.collector","attributes":[
            {"key":"otelcol.component.id","value":{"stringValue":"otlp"}},
            {"key":"otelcol.component.kind","value":{"stringValue":"receiver"}}]},
            "spans":[{"traceId":"00000000000000010000000000000002",
            "spanId":"00000000000000a1","parentSpanId":"0000000000000003",
            "flags":769,"name":"receiver/otlp/TraceDataReceived","kind":1,
            "startTimeUnixNano":"1000000000","endTimeUnixNano":"1000001000",
            "attributes":[{"key":"transport","value":{"stringValue":"grpc"}}],
            "status":{}}]}]}]}
            """)
                .replace("\n", ""));
  }

  @Test
  void workThatCameFromSeveralRequestsHasLinks() throws Exception {
    try (SpanOutput output = start()) {
      sender
          .start(
              "exporter/debug/traces",
              List.of(
                  new TraceContext(1, 2, 3, true, false), new TraceContext(4, 5, 6, true, false)))
          .close();
      scheduler.advance(Duration.ofSeconds(5));
      assertThat(exporter.json(0))
          .contains(
              "\"links\":[{\"traceId\":\"00000000000000010000000000000002\","
                  + "\"spanId\":\"0000000000000003\"},"
                  + "{\"traceId\":\"00000000000000040000000000000005\","
                  + "\"spanId\":\"0000000000000006\"}]")
          .doesNotContain("parentSpanId");
    }
  }

  @Test
  void nobodyLooksAfterTheEnd() throws Exception {
    start().close();
    assertThat(receiver.isEnabled()).isFalse();
    assertThat(exporter.events()).containsExactly("traces", "start", "stop");
  }
}
