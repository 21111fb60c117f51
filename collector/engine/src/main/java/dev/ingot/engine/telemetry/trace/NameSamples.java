package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The samples of spans of one name. Thread-safe. */
final class NameSamples {
  private static final long[] LEAST =
      SpanSamples.LEAST.stream().mapToLong(Duration::toNanos).toArray();

  private final List<SampleRing> byLatency =
      Stream.generate(SampleRing::new).limit(LEAST.length).toList();
  private final SampleRing failed = new SampleRing();

  void add(RecordedSpan span) {
    long took = span.took().orElse(0);
    SampleRing ring = span.failure().isPresent() ? failed : byLatency.get(bucket(took));
    ring.add(span, span.startNanos() + took);
  }

  private static int bucket(long nanos) {
    int bucket = LEAST.length - 1;
    while (LEAST[bucket] > nanos) {
      bucket--;
    }
    return bucket;
  }

  SpanSamples view(String name, List<SpanView> running) {
    return new SpanSamples(
        name, running, byLatency.stream().map(NameSamples::views).toList(), views(failed));
  }

  private static List<SpanView> views(SampleRing ring) {
    return ring.samples().stream().map(Views::of).toList();
  }
}
