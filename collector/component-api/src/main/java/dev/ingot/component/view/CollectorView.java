package dev.ingot.component.view;

import dev.ingot.component.BuildInfo;
import java.time.Instant;
import java.util.List;

/**
 * The running collector, to be looked at. Every call tells what is true at that moment; after a
 * reload that is the new configuration. Thread-safe; no call blocks.
 */
public interface CollectorView {

  /** What was built. */
  BuildInfo buildInfo();

  /** When the collector began to start. */
  Instant startedAt();

  /** Whether all components have started and the pipelines are not about to stop. */
  boolean isReady();

  /** The pipelines, sorted by id. */
  List<PipelineView> pipelines();

  /** The extensions in use, in the order of their start. */
  List<ComponentView> extensions();

  /** All feature gates, sorted by id. */
  List<FeatureGateView> featureGates();

  /** What was lost, sorted by component, signal and reason; empty when nothing was. */
  List<LossView> losses();

  /** The configuration in effect, as YAML, with secrets replaced by {@code [REDACTED]}. */
  String configuration();

  /**
   * Keeps samples of the collector's own spans from now on. That costs something for each request;
   * close it when nobody looks any more.
   */
  default SpanWatch watchSpans() {
    return SpanWatch.blind();
  }

  /** A collector that shows nothing, for hosts that are none. */
  static CollectorView none() {
    return NoCollector.VIEW;
  }
}
