package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.metric.MetricLevel;
import dev.ingot.engine.telemetry.MetricsSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ResourceLabels;
import dev.ingot.engine.telemetry.Views;
import dev.ingot.yaml.ListNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code service::telemetry::metrics}. */
record MetricsBinder(OwnExporters exporters) implements ConfigBinder<MetricsSettings> {
  private static final int MAX_PORT = 65_535;

  @Override
  public List<String> options() {
    return List.of("level", "readers", "views", "address");
  }

  @Override
  public MetricsSettings bind(ConfigSection section) {
    section.checkUnknown(options());
    MetricLevel level = level(section);
    Optional<List<ReaderSettings>> readers = readers(section);
    boolean none = readers.map(List::isEmpty).orElse(false) && !isReaderWritten(section);
    if (level != MetricLevel.NONE && none) {
      section.error("readers", TelemetryWords.NO_READER, "remove readers, or set level: none");
    }
    if (Given.has(section, "views") && level != MetricLevel.DETAILED) {
      section.error("views", TelemetryWords.VIEWS, "set level: detailed, or remove views");
    }
    return new MetricsSettings(level, readers, views(section));
  }

  private static Views views(ConfigSection section) {
    return new Views(
        section
            .value("views", "")
            .asList(item -> item.asSection(new ViewBinder(), Map.of()))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** A level; what is no level is a problem and reads as normal. */
  static MetricLevel level(ConfigSection section) {
    String word = section.value("level", "normal").asString();
    for (MetricLevel level : MetricLevel.values()) {
      if (level.name().equals(word.toUpperCase(Locale.ROOT))) {
        return level;
      }
    }
    if (!word.isEmpty()) {
      section.error(
          "level", TelemetryWords.unknownLevel(word), "write none, basic, normal or detailed");
    }
    return word.isEmpty() ? MetricLevel.NONE : MetricLevel.NORMAL;
  }

  private Optional<List<ReaderSettings>> readers(ConfigSection section) {
    List<ReaderSettings> readers = new ArrayList<>();
    address(section).ifPresent(readers::add);
    if (section.has("readers")) {
      section
          .value("readers", "")
          .asList(item -> item.asSection(new ReaderBinder(exporters), Map.of()))
          .forEach(each -> each.ifPresent(readers::add));
    }
    boolean given = section.has("readers") && !Maps.isNull(section.value("readers", "").asNode());
    return given || !readers.isEmpty() ? Optional.of(readers) : Optional.empty();
  }

  /** A reader that cannot be used is a problem of its own. */
  private static boolean isReaderWritten(ConfigSection section) {
    return section.value("readers", "").asNode() instanceof ListNode list
        && !list.items().isEmpty();
  }

  /** The former way to say where the page is: {@code address: 0.0.0.0:8888}. */
  private static Optional<ReaderSettings> address(ConfigSection section) {
    String address = section.value("address", "").asString();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    section.warning("address", TelemetryWords.ADDRESS, TelemetryWords.reader(address));
    int colon = address.lastIndexOf(':');
    String host = colon < 0 ? address : address.substring(0, colon);
    int port = colon < 0 ? -1 : port(address.substring(colon + 1));
    if (port < 0) {
      section.error("address", TelemetryWords.badAddress(address), "write localhost:8888");
      return Optional.empty();
    }
    return Optional.of(
        new PrometheusSettings(
            host.isEmpty() ? "0.0.0.0" : host, port, false, false, true, ResourceLabels.NONE));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port <= MAX_PORT ? port : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
