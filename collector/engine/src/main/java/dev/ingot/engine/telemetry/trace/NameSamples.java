package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The samples of spans of one name. Thread-safe. */
final class NameSamples {
  private final List<SampleRing> byLatency =
      Stream.generate(SampleRing::new).limit(SpanSamples.LEAST.size()).toList();
  private final SampleRing failed = new SampleRing();

  synchronized void add(RecordedSpan span) {
    long took = Math.max(0, span.took().orElse(0));
    long end = span.startNanos() + took;
    if (span.failure().isPresent()) {
      failed.add(span, end);
    } else {
      byLatency.get(bucket(took)).add(span, end);
    }
  }

  private static int bucket(long nanos) {
    int bucket = SpanSamples.LEAST.size() - 1;
    while (SpanSamples.LEAST.get(bucket).compareTo(Duration.ofNanos(nanos)) > 0) {
      bucket--;
    }
    return bucket;
  }

  synchronized SpanSamples view(String name, List<SpanView> running) {
    return new SpanSamples(
        name, running, byLatency.stream().map(NameSamples::views).toList(), views(failed));
  }

  private static List<SpanView> views(SampleRing ring) {
    return ring.samples().stream().map(Views::of).toList();
  }
}
