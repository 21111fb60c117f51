package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.telemetry.trace.Sampler;
import dev.ingot.engine.telemetry.trace.Sampler.Always;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased;
import dev.ingot.engine.telemetry.trace.Sampler.ParentBased.ByParent;
import dev.ingot.engine.telemetry.trace.Sampler.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code service::telemetry::traces::sampler}. As in the Collector, {@code jaeger_remote} is
 * an option without a sampler behind it: beside another kind it changes nothing.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code Sampler}.
 */
final class SamplerBinder implements ConfigBinder<Sampler> {
  private static final String REMOTE = "jaeger_remote";

  @Override
  public List<String> options() {
    return List.of("parent_based", "always_off", "always_on", "trace_id_ratio_based", REMOTE);
  }

  @Override
  public Sampler bind(ConfigSection section) {
    section.checkUnknown(options());
    Optional<Sampler> byParent = part(section, "parent_based", new ByParentBinder());
    Optional<Sampler> off = part(section, "always_off", new Nothing(new Always(false)));
    Optional<Sampler> on = part(section, "always_on", new Nothing(new Always(true)));
    Optional<Sampler> ratio = part(section, "trace_id_ratio_based", new RatioBinder());
    Optional<Sampler> remote = part(section, REMOTE, new RemoteBinder());
    Optional<Sampler> first = byParent.or(() -> off).or(() -> on).or(() -> ratio);
    if (first.isEmpty()) {
      section.error(
          remote.isPresent() ? REMOTE : "parent_based",
          TelemetryWords.SAMPLER,
          remote.isPresent() ? TelemetryWords.NO_REMOTE : TelemetryWords.SAMPLERS);
    }
    return first.orElse(Sampler.DEFAULT);
  }

  /** Unlike elsewhere a null counts: a sampler without settings is often written so. */
  private static Optional<Sampler> part(
      ConfigSection section, String option, ConfigBinder<Sampler> binder) {
    return Given.has(section, option)
        ? Optional.of(section.value(option, "").asSection(binder, Map.of()))
        : Optional.empty();
  }

  /** A sampler that has no settings. */
  private record Nothing(Sampler sampler) implements ConfigBinder<Sampler> {
    @Override
    public List<String> options() {
      return List.of();
    }

    @Override
    public Sampler bind(ConfigSection section) {
      section.checkUnknown(options());
      return sampler;
    }
  }

  /** What is read of a sampler that asks a server: that it is well written. */
  private static final class RemoteBinder implements ConfigBinder<Sampler> {
    @Override
    public List<String> options() {
      return List.of("endpoint", "interval", "initial_sampler");
    }

    @Override
    public Sampler bind(ConfigSection section) {
      section.checkUnknown(options());
      section.value("endpoint", "").asString();
      section.value("interval", "0").asInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
      return part(section, "initial_sampler", new SamplerBinder()).orElse(Sampler.DEFAULT);
    }
  }

  private static final class RatioBinder implements ConfigBinder<Sampler> {
    @Override
    public List<String> options() {
      return List.of("ratio");
    }

    @Override
    public Sampler bind(ConfigSection section) {
      section.checkUnknown(options());
      double ratio = section.value("ratio", "1").asDouble();
      if (!(ratio >= 0 && ratio <= 1)) {
        section.warning("ratio", TelemetryWords.ratio(ratio), "write a number from 0 to 1");
      }
      return new Ratio(ratio);
    }
  }

  private static final class ByParentBinder implements ConfigBinder<Sampler> {
    @Override
    public List<String> options() {
      return List.of(
          "root",
          "remote_parent_sampled",
          "remote_parent_not_sampled",
          "local_parent_sampled",
          "local_parent_not_sampled");
    }

    @Override
    public Sampler bind(ConfigSection section) {
      section.checkUnknown(options());
      return new ParentBased(
          sampler(section, "root", true), side(section, "remote"), side(section, "local"));
    }

    private static ByParent side(ConfigSection section, String where) {
      return new ByParent(
          sampler(section, where + "_parent_sampled", true),
          sampler(section, where + "_parent_not_sampled", false));
    }

    private static Sampler sampler(ConfigSection section, String option, boolean otherwise) {
      return Given.has(section, option)
          ? section.value(option, "").asSection(new SamplerBinder(), Map.of())
          : new Always(otherwise);
    }
  }
}
