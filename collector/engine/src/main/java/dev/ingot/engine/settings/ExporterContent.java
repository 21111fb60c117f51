package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.problem.Location;
import dev.ingot.telemetry.Signal;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the section of an exporter says, made of the options for own telemetry. Values keep their
 * places, so that problems name the line that users wrote.
 *
 * @param section the section {@code otlp}
 * @param signal what is sent
 * @param timeoutMillis how long sending may take, retries included
 */
record ExporterContent(ConfigSection section, Signal<?> signal, long timeoutMillis) {
  private static final long TIMEOUT = 10_000;
  private static final Map<String, String> FILES =
      Map.of("certificate", "ca_file", "client_certificate", "cert_file", "client_key", "key_file");

  /**
   * The section.
   *
   * @param type {@code otlp_http} or {@code otlp_grpc}
   */
  MapNode of(String type) {
    Map<String, Entry> content = new LinkedHashMap<>();
    put(content, type.equals("otlp_http") ? endpointOption() : "endpoint", endpoint());
    put(content, "headers", headers());
    put(content, "compression", compression());
    long timeout = Given.millis(section, "timeout", TIMEOUT);
    put(content, "timeout", text("timeout", timeout + "ms"));
    put(content, "sending_queue", map(Map.of("enabled", truth("timeout", false))));
    put(content, "retry_on_failure", retries());
    put(content, "tls", tls());
    return new MapNode(section.locationOf("endpoint"), content);
  }

  /** A number for what a section says, wherever it stands. */
  static int fingerprint(Node node) {
    if (node instanceof MapNode map) {
      int sum = 1;
      for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
        sum = 31 * sum + Objects.hash(entry.getKey(), fingerprint(entry.getValue().value()));
      }
      return sum;
    }
    if (node instanceof ListNode list) {
      return Objects.hash(list.items().stream().map(ExporterContent::fingerprint).toArray());
    }
    return node instanceof ScalarNode scalar ? scalar.text().hashCode() : 0;
  }

  private static void put(Map<String, Entry> content, String key, Node value) {
    if (!(value instanceof MapNode map && map.entries().isEmpty())) {
      content.put(key, new Entry(value.location(), value));
    }
  }

  /** Retries as usual, none waiting longer than sending may take. */
  private MapNode retries() {
    return map(
        Map.of(
            "initial_interval", text("timeout", Math.min(timeoutMillis, 5_000) + "ms"),
            "max_interval", text("timeout", Math.min(timeoutMillis, 30_000) + "ms"),
            "max_elapsed_time", text("timeout", timeoutMillis + "ms")));
  }

  private ScalarNode endpoint() {
    return text("endpoint", section.value("endpoint", "").asString());
  }

  /** An URL with a path is taken as it is; to others the path of the signal is added. */
  private String endpointOption() {
    try {
      String path = URI.create(section.value("endpoint", "").asString()).getPath();
      boolean whole = path != null && path.length() > 1;
      return whole ? signal.id() + "_endpoint" : "endpoint";
    } catch (IllegalArgumentException e) {
      return "endpoint";
    }
  }

  /** None unless it is asked for, as the declarative configuration has it. */
  private Node compression() {
    return Given.has(section, "compression")
        ? section.value("compression", "").asNode()
        : text("compression", "none");
  }

  private MapNode headers() {
    Map<String, Node> headers = new LinkedHashMap<>();
    for (String pair : section.value("headers_list", "").asString().split(",")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = pair.substring(equals + 1).strip();
        headers.put(pair.substring(0, equals).strip(), text("headers_list", value));
      }
    }
    if (section.value("headers", "").asNode() instanceof ListNode) {
      section
          .value("headers", "")
          .asList(item -> item.asSection(new NameValueBinder(), Map.of()))
          .forEach(each -> headers.put(each.name(), text("headers", each.value().orElse(""))));
    } else {
      section
          .value("headers", "")
          .asMap(ConfigValue::asString)
          .forEach((name, value) -> headers.put(name, text("headers", value)));
    }
    return map(headers);
  }

  private MapNode tls() {
    Map<String, Node> tls = new LinkedHashMap<>();
    if (section.has("insecure")) {
      tls.put("insecure", truth("insecure", section.value("insecure", "").asBoolean()));
    }
    for (String option : List.of("certificate", "client_certificate", "client_key")) {
      if (section.has(option)) {
        tls.put(FILES.getOrDefault(option, ""), section.value(option, "").asNode());
      }
    }
    return map(tls);
  }

  private MapNode map(Map<String, ? extends Node> values) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Entry(value.location(), value)));
    return new MapNode(section.locationOf("endpoint"), entries);
  }

  private ScalarNode text(String option, String value) {
    return ScalarNode.of(section.locationOf(option), value);
  }

  private ScalarNode truth(String option, boolean value) {
    Location location = section.locationOf(option);
    return new ScalarNode(location, value, Boolean.toString(value), Optional.empty());
  }
}
