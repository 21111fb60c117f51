package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.component.metric.ExponentialLimits;
import dev.ingot.engine.settings.AttributeKeysBinder.AttributeKeys;
import dev.ingot.engine.telemetry.View.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a view shows metrics. */
final class StreamBinder implements ConfigBinder<Stream> {
  @Override
  public List<String> options() {
    return List.of("name", "description", "aggregation", "attribute_keys");
  }

  @Override
  public Stream bind(ConfigSection section) {
    section.checkUnknown(options());
    Aggregation aggregation =
        section.value("aggregation", "").asSection(new AggregationBinder(), Map.of());
    AttributeKeys keys =
        section.value("attribute_keys", "").asSection(new AttributeKeysBinder(), Map.of());
    return new Stream(
        section.value("name", "").asString(),
        section.value("description", "").asString(),
        aggregation.dropped(),
        aggregation.bounds(),
        aggregation.exponential(),
        keys.included(),
        keys.excluded());
  }

  private record Aggregation(
      boolean dropped, List<Double> bounds, Optional<ExponentialLimits> exponential) {}

  private static final class AggregationBinder implements ConfigBinder<Aggregation> {
    private static final String EXPONENTIAL = "base2_exponential_bucket_histogram";

    @Override
    public List<String> options() {
      return List.of(
          EXPONENTIAL, "default", "drop", "explicit_bucket_histogram", "last_value", "sum");
    }

    @Override
    public Aggregation bind(ConfigSection section) {
      section.checkUnknown(options());
      for (String anything : List.of("default", "drop", "last_value", "sum")) {
        section.value(anything, "").asMap(ConfigValue::asNode);
      }
      ExponentialLimits limits =
          section.value(EXPONENTIAL, "").asSection(new ExponentialBinder(), Map.of());
      List<Double> bounds =
          section.value("explicit_bucket_histogram", "").asSection(new BoundsBinder(), Map.of());
      return new Aggregation(
          Given.has(section, "drop"),
          bounds,
          Given.has(section, EXPONENTIAL) ? Optional.of(limits) : Optional.empty());
    }
  }

  /** How fine exponential buckets are. */
  private static final class ExponentialBinder implements ConfigBinder<ExponentialLimits> {
    @Override
    public List<String> options() {
      return List.of("max_scale", "max_size", "record_min_max");
    }

    @Override
    public ExponentialLimits bind(ConfigSection section) {
      section.checkUnknown(options());
      ExponentialLimits usual = ExponentialLimits.DEFAULT;
      return new ExponentialLimits(
          number(section, "max_size", usual.maxSize()),
          number(section, "max_scale", usual.maxScale()),
          section.value("record_min_max", Boolean.toString(usual.minMax())).asBoolean());
    }

    private static int number(ConfigSection section, String option, int usual) {
      return section
          .value(option, Integer.toString(usual))
          .asInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
  }

  private static final class BoundsBinder implements ConfigBinder<List<Double>> {
    @Override
    public List<String> options() {
      return List.of("boundaries", "record_min_max");
    }

    @Override
    public List<Double> bind(ConfigSection section) {
      section.checkUnknown(options());
      section.value("record_min_max", "true").asBoolean();
      List<Double> bounds = section.value("boundaries", "").asList(ConfigValue::asDouble);
      if (!bounds.equals(bounds.stream().sorted().distinct().toList())) {
        section.error("boundaries", "boundaries must ascend", "sort them, and name each once");
        return List.of();
      }
      return bounds;
    }
  }
}
