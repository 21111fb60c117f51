package dev.ingot.component.config;

import dev.ingot.component.config.Pairs.Pair;
import dev.ingot.yaml.ListNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads secrets by name that are written as a list: <code>[{name: a, value: b}]</code>. */
final class Pairs implements ConfigBinder<Pair> {

  /** A name and what goes with it. */
  record Pair(String name, Secret value) {}

  private Pairs() {}

  /** The secrets in the order of the list; that a name is there twice is a problem. */
  static Map<String, Secret> read(Spot spot, ListNode list) {
    Map<String, Secret> secrets = new LinkedHashMap<>();
    TreeSet<String> twice = new TreeSet<>();
    for (ConfigValue item : Entries.items(spot.section(), spot.name(), list)) {
      Pair pair = item.asSection(new Pairs(), Map.of());
      if (secrets.put(pair.name(), pair.value()) != null && !pair.name().isEmpty()) {
        twice.add(pair.name());
      }
    }
    if (!twice.isEmpty()) {
      String names = String.join(" ", twice);
      spot.section().error(spot.name(), ConfigProblems.twice(names), "write each name once");
    }
    return Collections.unmodifiableMap(secrets);
  }

  @Override
  public List<String> options() {
    return List.of("name", "value");
  }

  @Override
  public Pair bind(ConfigSection section) {
    section.checkUnknown(options());
    return new Pair(section.required("name").asString(), section.value("value", "").asSecret());
  }
}
