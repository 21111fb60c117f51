package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import java.util.Optional;

/**
 * Which spans are recorded. Source: the OpenTelemetry specification, "Tracing SDK", section
 * "Built-in samplers".
 */
public sealed interface Sampler {

  /** Those of recorded parents, and all without a parent. */
  Sampler DEFAULT = ParentBased.of(new Always(true));

  /**
   * Whether a span is recorded.
   *
   * @param parent its parent, if it has one
   * @param traceLow the last 8 bytes of the id of its trace
   */
  boolean records(Optional<TraceContext> parent, long traceLow);

  /** All or none. */
  record Always(boolean on) implements Sampler {
    @Override
    public boolean records(Optional<TraceContext> parent, long traceLow) {
      return on;
    }
  }

  /**
   * A share of the traces, the same ones in every process.
   *
   * @param ratio from 0 for none to 1 for all
   */
  record Ratio(double ratio) implements Sampler {
    private static final double RANGE = 0x1p63;

    @Override
    public boolean records(Optional<TraceContext> parent, long traceLow) {
      return ratio >= 1 || (traceLow >>> 1) < (long) (ratio * RANGE);
    }
  }

  /**
   * By the parent.
   *
   * @param root decides on spans without a parent
   * @param remote decides on those with a parent in another process
   * @param local decides on those with a parent in this process
   */
  record ParentBased(Sampler root, ByParent remote, ByParent local) implements Sampler {

    /** A sampler for spans whose parent is recorded, and one for the others. */
    public record ByParent(Sampler recorded, Sampler notRecorded) {
      /** As the parent. */
      public static final ByParent LIKE = new ByParent(new Always(true), new Always(false));
    }

    /** With a sampler for spans without a parent; all others are like their parent. */
    public static ParentBased of(Sampler root) {
      return new ParentBased(root, ByParent.LIKE, ByParent.LIKE);
    }

    @Override
    public boolean records(Optional<TraceContext> parent, long traceLow) {
      if (parent.isEmpty()) {
        return root.records(parent, traceLow);
      }
      ByParent side = parent.get().remote() ? remote : local;
      Sampler sampler = parent.get().sampled() ? side.recorded() : side.notRecorded();
      return sampler.records(parent, traceLow);
    }
  }
}
