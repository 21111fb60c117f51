package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.metric.Metric;
import dev.ingot.engine.telemetry.View.Selector;
import dev.ingot.engine.telemetry.output.OwnScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which metrics a view is about; empty when it is about none that this collector has. */
final class SelectorBinder implements ConfigBinder<Optional<Selector>> {
  private static final List<String> METER =
      List.of("meter_name", "meter_version", "meter_schema_url");
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
    return List.of(
        "instrument_name",
        "instrument_type",
        "unit",
        "meter_name",
        "meter_version",
        "meter_schema_url");
  }

  @Override
  public Optional<Selector> bind(ConfigSection section) {
    section.checkUnknown(options());
    if (options().stream().allMatch(option -> text(section, option).isEmpty())) {
      section.error(
          "instrument_name", TelemetryWords.EMPTY_SELECTOR, "write instrument_name: '*' for all");
    }
    String type = text(section, "instrument_type");
    if (!type.isEmpty() && !KINDS.containsKey(type)) {
      section.error(
          "instrument_type",
          "unknown instrument_type \"" + type + "\"",
          "use one of: " + String.join(", ", KINDS.keySet().stream().sorted().toList()));
    }
    Selector selector =
        new Selector(
            text(section, "instrument_name"),
            Optional.ofNullable(KINDS.get(type)),
            text(section, "unit"));
    return Optional.of(selector).filter(each -> isOwnMeter(section));
  }

  /** All own metrics are of one meter, which has neither version nor schema. */
  private static boolean isOwnMeter(ConfigSection section) {
    for (String option : METER) {
      String value = text(section, option);
      String own = option.equals("meter_name") ? OwnScope.NAME : "";
      if (!value.isEmpty() && !value.equals(own)) {
        section.warning(
            option, TelemetryWords.otherMeter(option, value), "select by instrument_name");
        return false;
      }
    }
    return true;
  }

  private static String text(ConfigSection section, String option) {
    return section.value(option, "").asString();
  }
}
