package dev.ingot.engine.view;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.FeatureGateView;
import dev.ingot.component.view.LossView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.component.view.SpanWatch;
import dev.ingot.engine.config.ConfigPrinter;
import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.instance.ComponentEnvironment;
import dev.ingot.engine.pipeline.PipelineSpec;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.settings.CollectorSettings;
import dev.ingot.engine.settings.ConfigSource;
import dev.ingot.engine.telemetry.trace.SampledSpans;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The collector that runs with the settings shown last. Thread-safe. */
public final class RunningView implements CollectorView {
  private final ComponentEnvironment environment;
  private final Instant startedAt = Instant.now();
  private volatile CollectorSettings settings;

  /**
   * The view of a collector that begins to start now.
   *
   * @param environment what its components were given
   * @param settings what it runs with
   */
  public RunningView(ComponentEnvironment environment, CollectorSettings settings) {
    this.environment = environment;
    this.settings = settings;
  }

  /** The collector runs with these settings from now on. */
  public void show(CollectorSettings current) {
    settings = current;
  }

  @Override
  public BuildInfo buildInfo() {
    return environment.buildInfo();
  }

  @Override
  public Instant startedAt() {
    return startedAt;
  }

  @Override
  public boolean isReady() {
    return environment.statusBoard().isReady();
  }

  @Override
  public List<PipelineView> pipelines() {
    Standing standing = new Standing(environment.statusBoard().snapshot());
    return settings.pipelines().stream()
        .sorted(Comparator.comparing(PipelineSpec::id))
        .map(standing::of)
        .toList();
  }

  @Override
  public List<ComponentView> extensions() {
    Standing standing = new Standing(environment.statusBoard().snapshot());
    return settings.extensions().stream()
        .map(Reference::id)
        .distinct()
        .map(standing::extension)
        .toList();
  }

  @Override
  public List<FeatureGateView> featureGates() {
    FeatureGates gates = settings.source().gates();
    return FeatureGates.ALL.stream().map(each -> gate(each, gates.isEnabled(each))).toList();
  }

  private static FeatureGateView gate(FeatureGate gate, boolean enabled) {
    return new FeatureGateView(gate.id(), enabled, gate.stage(), gate.description());
  }

  @Override
  public List<LossView> losses() {
    return environment.drops().losses().stream()
        .map(each -> new LossView(each.component(), each.signal(), each.reason(), each.items()))
        .toList();
  }

  @Override
  public SpanWatch watchSpans() {
    return SampledSpans.watch(environment.tracer());
  }

  @Override
  public String configuration() {
    ConfigSource source = settings.source();
    return new ConfigPrinter(source.secrets()).yaml(source.root());
  }
}
