package dev.ingot.processor.memorylimiter;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;

/**
 * Settings of the memory limiter.
 *
 * <p>Source of names, defaults and rules: the Collector's {@code internal/memorylimiter}.
 *
 * @param checkInterval time between two looks at the memory; more than zero
 * @param limitMib the hard limit in MiB; 0: limitPercentage counts
 * @param spikeLimitMib how far the soft limit lies below the hard one in MiB; 0: a fifth of it
 * @param limitPercentage the hard limit in percent of the largest heap
 * @param spikeLimitPercentage how far the soft limit lies below the hard one, in percent of the
 *     largest heap
 * @param minGcIntervalWhenSoftLimited least time between forced collections above the soft limit
 * @param minGcIntervalWhenHardLimited least time between forced collections above the hard limit
 * @param maxGcIntervalWhenSoftLimited how long the first may grow; zero: it does not
 * @param maxGcIntervalWhenHardLimited how long the second may grow; zero: it does not
 */
@Component(
    kind = ComponentKind.PROCESSOR,
    type = "memory_limiter",
    factory = MemoryLimiterProcessorFactory.class,
    doc = "Refuses telemetry, with the request to try again, before the heap runs out.",
    supports = {
      @Supports(signal = "traces", stability = Stability.BETA),
      @Supports(signal = "metrics", stability = Stability.BETA),
      @Supports(signal = "logs", stability = Stability.BETA),
      @Supports(signal = "profiles", stability = Stability.ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/processor/memorylimiterprocessor")
public record MemoryLimiterConfig(
    @Option(
            doc = "Time between two looks at the memory. Must be set; 1s is a good choice.",
            defaultValue = "0s")
        Duration checkInterval,
    @Option(
            doc =
                "The hard limit: the heap in use that the collector should never reach. It counts"
                    + " before limit_percentage.",
            defaultValue = "0",
            unit = "MiB",
            min = 0)
        int limitMib,
    @Option(
            doc =
                "How far the soft limit lies below limit_mib; telemetry is refused above the soft"
                    + " limit. 0 means a fifth of limit_mib.",
            defaultValue = "0",
            unit = "MiB",
            min = 0)
        int spikeLimitMib,
    @Option(
            doc = "The hard limit in percent of the largest heap of the JVM (-Xmx).",
            defaultValue = "0",
            unit = "percent",
            min = 0,
            max = 100)
        int limitPercentage,
    @Option(
            doc =
                "How far the soft limit lies below limit_percentage. 0 means a fifth of"
                    + " limit_percentage.",
            defaultValue = "0",
            unit = "percent",
            min = 0,
            max = 100)
        int spikeLimitPercentage,
    @Option(
            doc = "The least time between two forced garbage collections above the soft limit.",
            defaultValue = "10s")
        Duration minGcIntervalWhenSoftLimited,
    @Option(
            doc = "The least time between two forced garbage collections above the hard limit.",
            defaultValue = "0s")
        Duration minGcIntervalWhenHardLimited,
    @Option(
            doc =
                "How long the time between forced garbage collections above the soft limit may grow"
                    + " while they free less than 5 percent; each such one doubles it. 0: it does"
                    + " not grow.",
            defaultValue = "30s")
        Duration maxGcIntervalWhenSoftLimited,
    @Option(
            doc =
                "How long the time between forced garbage collections above the hard limit may grow"
                    + " while they free less than 5 percent; each such one doubles it. 0: it does"
                    + " not grow.",
            defaultValue = "30s")
        Duration maxGcIntervalWhenHardLimited)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (checkInterval.isZero() || checkInterval.isNegative()) {
      section.error(
          "check_interval", "'check_interval' must be greater than zero", "add check_interval: 1s");
    }
    if (limitMib == 0 && limitPercentage == 0) {
      section.error(
          "limit_mib",
          "'limit_mib' or 'limit_percentage' must be greater than zero",
          "add limit_percentage: 80");
    }
    validateSpike(section);
    if (minGcIntervalWhenSoftLimited.compareTo(minGcIntervalWhenHardLimited) < 0) {
      section.error(
          "min_gc_interval_when_soft_limited",
          "'min_gc_interval_when_soft_limited' should be larger than"
              + " 'min_gc_interval_when_hard_limited'",
          "raise the first or lower the second");
    }
    IntervalRules rules = new IntervalRules(section);
    rules.growth("soft", minGcIntervalWhenSoftLimited, maxGcIntervalWhenSoftLimited);
    rules.growth("hard", minGcIntervalWhenHardLimited, maxGcIntervalWhenHardLimited);
    rules.order(maxGcIntervalWhenSoftLimited, maxGcIntervalWhenHardLimited);
  }

  private void validateSpike(ConfigSection section) {
    if (limitMib > 0 && spikeLimitMib >= limitMib) {
      section.error(
          "spike_limit_mib",
          "'spike_limit_mib' must be smaller than 'limit_mib'",
          "lower spike_limit_mib below " + limitMib);
    }
    if (limitMib == 0 && limitPercentage > 0 && spikeLimitPercentage >= limitPercentage) {
      section.error(
          "spike_limit_percentage",
          "'spike_limit_percentage' must be smaller than 'limit_percentage'",
          "lower spike_limit_percentage below " + limitPercentage);
    }
  }
}
