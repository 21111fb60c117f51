package dev.ingot.component.view;

import dev.ingot.component.BuildInfo;
import java.time.Instant;
import java.util.List;

/** Nothing to look at. */
record NoCollector() implements CollectorView {
  static final CollectorView VIEW = new NoCollector();

  @Override
  public BuildInfo buildInfo() {
    return new BuildInfo("", "", "");
  }

  @Override
  public Instant startedAt() {
    return Instant.EPOCH;
  }

  @Override
  public boolean isReady() {
    return false;
  }

  @Override
  public List<PipelineView> pipelines() {
    return List.of();
  }

  @Override
  public List<ComponentView> extensions() {
    return List.of();
  }

  @Override
  public List<FeatureGateView> featureGates() {
    return List.of();
  }

  @Override
  public List<LossView> losses() {
    return List.of();
  }

  @Override
  public String configuration() {
    return "";
  }
}
