package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.View;
import dev.ingot.engine.telemetry.View.Selector;
import dev.ingot.engine.telemetry.View.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of {@code service::telemetry::metrics::views}.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code View}.
 */
final class ViewBinder implements ConfigBinder<View> {
  private static final Map<String, Metric.Kind> KINDS =
      Map.of(
          "counter", Metric.Kind.COUNTER,
          "observable_counter", Metric.Kind.COUNTER,
          "up_down_counter", Metric.Kind.UP_DOWN,
          "observable_up_down_counter", Metric.Kind.UP_DOWN,
          "observable_gauge", Metric.Kind.GAUGE,
          "histogram", Metric.Kind.HISTOGRAM);

  @Override
  public List<String> options() {
    return List.of("selector", "stream");
  }

  @Override
  public View bind(ConfigSection section) {
    section.checkUnknown(options());
    return new View(
        section.value("selector", "").asSection(new SelectorBinder(), Map.of()),
        section.value("stream", "").asSection(new StreamBinder(), Map.of()));
  }

  private static final class SelectorBinder implements ConfigBinder<Selector> {
    @Override
    public List<String> options() {
      return List.of(
          "instrument_name",
          "instrument_type",
          "unit",
          "meter_name",
          "meter_version",
          "meter_schema_url");
    }

    @Override
    public Selector bind(ConfigSection section) {
      section.checkUnknown(options());
      String type = section.value("instrument_type", "").asString();
      if (!type.isEmpty() && !KINDS.containsKey(type)) {
        section.error(
            "instrument_type",
            "unknown instrument_type \"" + type + "\"",
            "use one of: " + String.join(", ", KINDS.keySet().stream().sorted().toList()));
      }
      return new Selector(
          section.value("instrument_name", "").asString(),
          Optional.ofNullable(KINDS.get(type)),
          section.value("unit", "").asString());
    }
  }

  private static final class StreamBinder implements ConfigBinder<Stream> {
    @Override
    public List<String> options() {
      return List.of(
          "name", "description", "aggregation", "aggregation_cardinality_limit", "attribute_keys");
    }

    @Override
    public Stream bind(ConfigSection section) {
      section.checkUnknown(options());
      Aggregation aggregation =
          section.value("aggregation", "").asSection(new AggregationBinder(), Map.of());
      Keys keys = section.value("attribute_keys", "").asSection(new KeysBinder(), Map.of());
      return new Stream(
          section.value("name", "").asString(),
          section.value("description", "").asString(),
          aggregation.dropped(),
          aggregation.bounds(),
          keys.included(),
          keys.excluded());
    }
  }

  private record Aggregation(boolean dropped, List<Double> bounds) {}

  private static final class AggregationBinder implements ConfigBinder<Aggregation> {
    @Override
    public List<String> options() {
      return List.of("default", "drop", "explicit_bucket_histogram", "last_value", "sum");
    }

    @Override
    public Aggregation bind(ConfigSection section) {
      section.checkUnknown(options());
      List<Double> bounds =
          section.value("explicit_bucket_histogram", "").asSection(new BoundsBinder(), Map.of());
      return new Aggregation(section.has("drop"), bounds);
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
      List<Double> bounds = section.value("boundaries", "").asList(ConfigValue::asDouble);
      if (!bounds.equals(bounds.stream().sorted().distinct().toList())) {
        section.error("boundaries", "boundaries must ascend", "sort them, and name each once");
        return List.of();
      }
      return bounds;
    }
  }

  private record Keys(List<String> included, List<String> excluded) {}

  private static final class KeysBinder implements ConfigBinder<Keys> {
    @Override
    public List<String> options() {
      return List.of("included", "excluded");
    }

    @Override
    public Keys bind(ConfigSection section) {
      section.checkUnknown(options());
      return new Keys(
          section.value("included", "").asList(ConfigValue::asString),
          section.value("excluded", "").asList(ConfigValue::asString));
    }
  }
}
