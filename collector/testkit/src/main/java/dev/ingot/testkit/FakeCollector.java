package dev.ingot.testkit;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.FeatureGateView;
import dev.ingot.component.view.LossView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.component.view.SpanSamples;
import dev.ingot.component.view.SpanWatch;
import java.time.Instant;
import java.util.List;

/** A collector that looks as a test says. Thread-safe. */
public final class FakeCollector implements CollectorView {
  private volatile boolean ready;
  private volatile List<PipelineView> pipelines = List.of();
  private volatile List<ComponentView> extensions = List.of();
  private volatile List<FeatureGateView> gates = List.of();
  private volatile List<LossView> losses = List.of();
  private volatile String configuration = "";
  private volatile List<SpanSamples> spans = List.of();
  private volatile boolean watched;

  /** A collector without anything, not ready. */
  public FakeCollector() {}

  /** Says whether its pipelines run. */
  public FakeCollector ready(boolean now) {
    ready = now;
    return this;
  }

  /** Says which pipelines there are. */
  public FakeCollector pipelines(PipelineView... now) {
    pipelines = List.of(now);
    return this;
  }

  /** Says which extensions there are. */
  public FakeCollector extensions(ComponentView... now) {
    extensions = List.of(now);
    return this;
  }

  /** Says which feature gates there are. */
  public FakeCollector featureGates(FeatureGateView... now) {
    gates = List.of(now);
    return this;
  }

  /** Says what was lost. */
  public FakeCollector losses(LossView... now) {
    losses = List.of(now);
    return this;
  }

  /** Says what it was configured with. */
  public FakeCollector configuration(String yaml) {
    configuration = yaml;
    return this;
  }

  /** Says which spans it has made. */
  public FakeCollector spans(SpanSamples... now) {
    spans = List.of(now);
    return this;
  }

  /** Whether somebody watches its spans. */
  public boolean isWatched() {
    return watched;
  }

  @Override
  public SpanWatch watchSpans() {
    watched = true;
    return new SpanWatch() {
      @Override
      public List<SpanSamples> samples() {
        return spans;
      }

      @Override
      public void close() {
        watched = false;
      }
    };
  }

  @Override
  public BuildInfo buildInfo() {
    return new BuildInfo("otelcol-test", "Collector under test", "1.0.0");
  }

  /** The Unix epoch, where the clock of a {@link TestContext} begins. */
  @Override
  public Instant startedAt() {
    return Instant.EPOCH;
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public List<PipelineView> pipelines() {
    return pipelines;
  }

  @Override
  public List<ComponentView> extensions() {
    return extensions;
  }

  @Override
  public List<FeatureGateView> featureGates() {
    return gates;
  }

  @Override
  public List<LossView> losses() {
    return losses;
  }

  @Override
  public String configuration() {
    return configuration;
  }
}
