package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanView;
import dev.ingot.component.view.SpanWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps samples of spans: their number is bounded by that of the names, which is bounded by the
 * configuration. Thread-safe.
 */
public final class SampledSpans implements SpanListener, SpanWatch {
  private static final int MAX_RUNNING_SHOWN = 100;

  private final OwnTracer tracer;
  private final RunningSpans running = new RunningSpans();
  private final Map<String, NameSamples> names = new ConcurrentHashMap<>();

  private SampledSpans(OwnTracer tracer) {
    this.tracer = tracer;
  }

  /** Starts to look at the spans of a tracer. */
  public static SampledSpans watch(OwnTracer tracer) {
    SampledSpans samples = new SampledSpans(tracer);
    tracer.add(samples);
    return samples;
  }

  @Override
  public void started(RecordedSpan span) {
    running.add(span);
  }

  @Override
  public void ended(RecordedSpan span) {
    running.remove(span);
    NameSamples samples = names.get(span.seed().name());
    if (samples == null) {
      samples = names.computeIfAbsent(span.seed().name(), name -> new NameSamples());
    }
    samples.add(span);
  }

  @Override
  public void discarded(RecordedSpan span) {
    running.remove(span);
  }

  @Override
  public List<SpanSamples> samples() {
    Set<String> all = new TreeSet<>(names.keySet());
    running.all().forEach(span -> all.add(span.seed().name()));
    List<SpanSamples> samples = new ArrayList<>();
    for (String name : all) {
      NameSamples ended = names.getOrDefault(name, new NameSamples());
      samples.add(ended.view(name, running(name)));
    }
    return samples;
  }

  /** The oldest that run. */
  private List<SpanView> running(String name) {
    return running.all().stream()
        .filter(span -> span.seed().name().equals(name))
        .sorted(Comparator.comparing(RecordedSpan::startNanos))
        .limit(MAX_RUNNING_SHOWN)
        .map(Views::of)
        .toList();
  }

  @Override
  public void close() {
    tracer.remove(this);
    names.clear();
  }
}
