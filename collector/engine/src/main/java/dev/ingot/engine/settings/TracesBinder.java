package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.trace.Propagator;
import dev.ingot.engine.telemetry.trace.Sampler;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.telemetry.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code service::telemetry::traces}. Limits are taken and change nothing. */
record TracesBinder(OwnExporters exporters) implements ConfigBinder<TracesSettings> {
  @Override
  public List<String> options() {
    return List.of("level", "propagators", "processors", "sampler", "limits");
  }

  @Override
  public TracesSettings bind(ConfigSection section) {
    section.checkUnknown(options());
    section.value("limits", "").asMap(ConfigValue::asNode);
    boolean enabled = MetricsBinder.level(section) != MetricLevel.NONE;
    return new TracesSettings(
        enabled,
        sampler(section),
        propagators(section),
        new OutputBinder(exporters, Signal.TRACES).all(section));
  }

  private static Sampler sampler(ConfigSection section) {
    return Given.has(section, "sampler")
        ? section.value("sampler", "").asSection(new SamplerBinder(), Map.of())
        : Sampler.DEFAULT;
  }

  private static List<Propagator> propagators(ConfigSection section) {
    List<Propagator> propagators = new ArrayList<>();
    for (String word : section.value("propagators", "").asList(ConfigValue::asString)) {
      switch (word) {
        case "tracecontext" -> propagators.add(Propagator.TRACECONTEXT);
        case "b3" -> propagators.add(Propagator.B3);
        default ->
            section.error(
                "propagators", TelemetryWords.propagator(word), "write tracecontext or b3");
      }
    }
    return propagators;
  }
}
