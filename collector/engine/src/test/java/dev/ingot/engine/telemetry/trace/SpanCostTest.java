package dev.ingot.engine.telemetry.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.Tracer;
import dev.ingot.engine.telemetry.trace.Sampler.Always;
import dev.ingot.testkit.FakeScheduler;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How many bytes a span takes on the thread of the request: a bound that no compiler helps to. */
class SpanCostTest {
  private static final int ROUNDS = 2_000;
  private static final Object[] FIELDS = {"processor", "memory_limiter"};

  private final AtomicLong ids = new AtomicLong();

  private Tracer tracer(Sampler sampler, boolean looked) {
    TracesSettings settings = new TracesSettings(true, sampler, List.of(), List.of());
    OwnTracer own = new OwnTracer(settings, new FakeScheduler(), ids::incrementAndGet);
    if (looked) {
      SampledSpans.watch(own);
    }
    return own.of(new ComponentRef(ComponentKind.RECEIVER, ComponentId.parse("otlp")), Map.of());
  }

  private static void request(Tracer tracer) {
    try (ActiveSpan span = tracer.start("receiver/otlp/TraceDataReceived")) {
      span.attribute("transport", "grpc");
      tracer.event("Start processing.", FIELDS);
      tracer.event("End processing.", FIELDS);
      if (span.isRecording()) {
        span.attribute("format", "protobuf");
        span.attribute("accepted_spans", 100);
        span.attribute("refused_spans", 0);
        span.attribute("failed_spans", 0);
      }
    }
  }

  private static long bytesPerRequest(Tracer tracer) {
    request(tracer);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      request(tracer);
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
  }

  @Test
  void aRecordedSpanWithTwoEventsTakesHalfAKilobyte() {
    assertThat(bytesPerRequest(tracer(new Always(true), true))).isBetween(200L, 560L);
  }

  @Test
  void aSpanThatTheSamplerLeavesOutTakesAnObject() {
    assertThat(bytesPerRequest(tracer(new Always(false), true))).isBetween(16L, 64L);
  }

  @Test
  void nothingIsTakenWhileNobodyLooks() {
    assertThat(bytesPerRequest(tracer(new Always(true), false))).isZero();
  }
}
