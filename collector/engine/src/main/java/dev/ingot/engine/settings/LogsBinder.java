package dev.ingot.engine.settings;

import dev.ingot.component.Logger.Level;
import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.log.SamplingSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code service::telemetry::logs}. Options that say what the log of a Go process holds, such
 * as {@code disable_caller}, are taken and change nothing; {@link OutputBinder} reads processors.
 */
final class LogsBinder implements ConfigBinder<LogSettings> {

  @Override
  public List<String> options() {
    return List.of(
        "level",
        "development",
        "encoding",
        "disable_caller",
        "disable_stacktrace",
        "disable_zap_resource",
        "sampling",
        "output_paths",
        "error_output_paths",
        "initial_fields",
        "processors");
  }

  @Override
  public LogSettings bind(ConfigSection section) {
    section.checkUnknown(options());
    section.value("development", "false").asBoolean();
    section.value("disable_caller", "false").asBoolean();
    section.value("disable_stacktrace", "false").asBoolean();
    section.value("error_output_paths", "stderr").asList(ConfigValue::asString);
    return new LogSettings(
        level(section),
        section.value("encoding", "console").asEnum(LogSettings.Encoding.values()),
        section.value("output_paths", "stderr").asList(ConfigValue::asString),
        sampling(section),
        initialFields(section),
        section.value("disable_zap_resource", "false").asBoolean());
  }

  /** The level; the Collector's levels above error are errors here. */
  private static Level level(ConfigSection section) {
    String word = section.value("level", "info").asString().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "debug" -> Level.DEBUG;
      case "info", "" -> Level.INFO;
      case "warn" -> Level.WARN;
      case "error", "dpanic", "panic", "fatal" -> Level.ERROR;
      default -> {
        section.error(
            "level", "unrecognized level: \"" + word + "\"", "write debug, info, warn or error");
        yield Level.INFO;
      }
    };
  }

  private static Optional<SamplingSettings> sampling(ConfigSection section) {
    return section.value("sampling", "").asSection(new SamplingBinder(), Map.of());
  }

  private static Map<String, Object> initialFields(ConfigSection section) {
    return new LinkedHashMap<>(
        section.value("initial_fields", "").asMap(value -> FieldValue.of(value.asNode())));
  }
}
