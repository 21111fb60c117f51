package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.engine.settings.AttributeKeysBinder.AttributeKeys;
import dev.ingot.engine.telemetry.View.Stream;
import java.util.List;
import java.util.Map;

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
        keys.included(),
        keys.excluded());
  }

  private record Aggregation(boolean dropped, List<Double> bounds) {}

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
      section.value(EXPONENTIAL, "").asSection(new ExponentialBinder(), Map.of());
      if (Given.has(section, EXPONENTIAL)) {
        section.warning(EXPONENTIAL, TelemetryWords.EXPONENTIAL, "write explicit_bucket_histogram");
      }
      List<Double> bounds =
          section.value("explicit_bucket_histogram", "").asSection(new BoundsBinder(), Map.of());
      return new Aggregation(Given.has(section, "drop"), bounds);
    }
  }

  /** What is read of exponential histograms: that it is well written. */
  private static final class ExponentialBinder implements ConfigBinder<Boolean> {
    @Override
    public List<String> options() {
      return List.of("max_scale", "max_size", "record_min_max");
    }

    @Override
    public Boolean bind(ConfigSection section) {
      section.checkUnknown(options());
      section.value("max_scale", "20").asInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
      section.value("max_size", "160").asInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
      return section.value("record_min_max", "true").asBoolean();
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
