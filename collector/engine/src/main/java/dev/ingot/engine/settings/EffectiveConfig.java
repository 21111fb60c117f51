package dev.ingot.engine.settings;

import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.registry.RegisteredTypes;
import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration as the collector understands it: with every option of its components, written or
 * not. What is wrong in it reads as its default.
 *
 * <p>Source: the Collector's {@code print-config}.
 */
public final class EffectiveConfig {
  private final MapNode root;
  private final Registry registry;
  private final SettingsProblems unheard = new SettingsProblems(new Problems());

  private EffectiveConfig(MapNode root, Registry registry) {
    this.root = root;
    this.registry = registry;
  }

  /** The whole configuration of a collector with these components. */
  public static MapNode of(MapNode root, Registry registry) {
    return new EffectiveConfig(root, registry).whole();
  }

  private MapNode whole() {
    Map<String, Entry> sections = new LinkedHashMap<>();
    List.of(
            registry.receivers(),
            registry.processors(),
            registry.exporters(),
            registry.connectors(),
            registry.extensions())
        .forEach(types -> put(sections, types.kind().section(), components(types)));
    put(sections, "service", service());
    return new MapNode(root.location(), sections);
  }

  private MapNode components(RegisteredTypes<?> types) {
    String path = types.kind().section();
    Map<String, Entry> components = new LinkedHashMap<>();
    MapNode written = Maps.section(root, path, path, unheard);
    written
        .entries()
        .forEach(
            (key, entry) -> {
              ComponentId id = ComponentId.parse(key);
              put(components, id.toString(), component(types, path, id, entry));
            });
    return new MapNode(written.location(), components);
  }

  private Node component(RegisteredTypes<?> types, String path, ComponentId id, Entry entry) {
    MapNode content = Maps.asMap(entry.value(), entry.key(), path, unheard);
    ConfigSection section = ConfigSection.of(path + "::" + id, content, unheard.problems());
    return types
        .find(id.type())
        .<Node>map(
            registration -> {
              registration.bind(section);
              return WordlessSizers.in(section.effective());
            })
        .orElse(entry.value());
  }

  private MapNode service() {
    MapNode written = Maps.section(root, "service", "service", unheard);
    Map<String, Entry> service = new LinkedHashMap<>();
    if (written.get("extensions") instanceof ListNode list) {
      put(service, "extensions", ids(list));
    }
    put(service, "pipelines", pipelines(written));
    MapNode telemetry = Maps.section(written, "telemetry", "service::telemetry", unheard);
    put(service, "telemetry", TelemetryDefaults.under(telemetry));
    return new MapNode(written.location(), service);
  }

  private MapNode pipelines(MapNode service) {
    MapNode written = Maps.section(service, "pipelines", "service::pipelines", unheard);
    Map<String, Entry> pipelines = new LinkedHashMap<>();
    written.entries().forEach((id, entry) -> put(pipelines, trimmed(id), pipeline(entry)));
    return new MapNode(written.location(), pipelines);
  }

  private MapNode pipeline(Entry entry) {
    MapNode written = Maps.asMap(entry.value(), entry.key(), "", unheard);
    Map<String, Entry> pipeline = new LinkedHashMap<>(written.entries());
    for (String list : List.of("receivers", "processors", "exporters")) {
      Node node = written.get(list);
      put(pipeline, list, node instanceof ListNode ids ? ids(ids) : nothing(entry));
    }
    return new MapNode(written.location(), pipeline);
  }

  private static ListNode ids(ListNode written) {
    return new ListNode(
        written.location(),
        written.items().stream()
            .<Node>map(id -> id instanceof ScalarNode text ? trimmed(text) : id)
            .toList());
  }

  private static Node trimmed(ScalarNode id) {
    String plain = trimmed(id.text());
    return plain.equals(id.text()) ? id : ScalarNode.of(id.location(), plain);
  }

  /** An id as it is understood, or as it is written when it is none. */
  private static String trimmed(String id) {
    try {
      return ComponentId.parse(id).toString();
    } catch (IllegalArgumentException notAnId) {
      return id;
    }
  }

  private static Node nothing(Entry entry) {
    return new ListNode(entry.key(), List.of());
  }

  /** A mapping with a value that takes the place of the one under its key, or comes last. */
  static MapNode with(MapNode map, String key, Node value) {
    Map<String, Entry> entries = new LinkedHashMap<>(map.entries());
    put(entries, key, value);
    return new MapNode(map.location(), entries);
  }

  static void put(Map<String, Entry> entries, String key, Node value) {
    entries.put(key, new Entry(value.location(), value));
  }
}
