package dev.ingot.engine.command;

import dev.ingot.component.BuildInfo;
import dev.ingot.engine.config.ConfigPrinter;
import dev.ingot.engine.registry.Entry;
import dev.ingot.engine.registry.Registry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The components of the collector as YAML, in the layout of the Collector's {@code components}
 * command; modules are Maven coordinates. Beyond that layout, {@code replaces} says what a module
 * stands in for.
 */
final class ComponentList {
  private static final String UNDEFINED = "Undefined";
  private static final List<String> SIGNALS = List.of("logs", "metrics", "traces");

  private final StringBuilder out = new StringBuilder();

  private final SortedMap<String, SortedSet<String>> replaced;

  private ComponentList(SortedMap<String, SortedSet<String>> replaced) {
    this.replaced = replaced;
  }

  static String of(BuildInfo buildInfo, Registry registry) {
    ComponentList list = new ComponentList(registry.replaced());
    list.buildInfo(buildInfo);
    list.section("receivers", registry.receivers().entries(), SIGNALS);
    list.section("processors", registry.processors().entries(), SIGNALS);
    list.section("exporters", registry.exporters().entries(), SIGNALS);
    list.section("connectors", registry.connectors().entries(), pairs());
    list.section("extensions", registry.extensions().entries(), List.of("extension"));
    list.providers(registry.providers().stream().map(Registry.Provider::entry).toList());
    list.replaced();
    return list.out.toString();
  }

  private static List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (String from : SIGNALS) {
      for (String to : SIGNALS) {
        pairs.add(Entry.pair(from, to));
      }
    }
    return pairs;
  }

  private void buildInfo(BuildInfo info) {
    line("buildinfo:");
    line("    command: " + ConfigPrinter.text(info.command()));
    line("    description: " + ConfigPrinter.text(info.description()));
    line("    version: " + ConfigPrinter.text(info.version()));
  }

  private void section(String name, List<Entry> entries, List<String> labels) {
    head(name, entries);
    for (Entry entry : entries) {
      line("    - name: " + ConfigPrinter.text(entry.type()));
      module(entry);
      line("      stability:");
      labels.forEach(label -> line("        " + label + ": " + stability(entry, label)));
    }
  }

  private static String stability(Entry entry, String label) {
    return label.equals("extension")
        ? entry.stability().orElse(UNDEFINED)
        : entry.supports().getOrDefault(label, UNDEFINED);
  }

  private void providers(List<Entry> entries) {
    head("providers", entries);
    for (Entry entry : entries) {
      line("    - scheme: " + ConfigPrinter.text(entry.type()));
      module(entry);
    }
  }

  private void module(Entry entry) {
    line("      module: " + ConfigPrinter.text(entry.module()));
    if (replaced.containsKey(entry.module())) {
      line("      replaces: " + replaces(entry.module()));
    }
  }

  /** All that is replaced, libraries too; nothing when nothing is. */
  private void replaced() {
    if (!replaced.isEmpty()) {
      line("replaced:");
    }
    for (String module : replaced.keySet()) {
      line("    - module: " + ConfigPrinter.text(module));
      line("      replaces: " + replaces(module));
    }
  }

  private String replaces(String module) {
    return ConfigPrinter.text(
        String.join(", ", replaced.getOrDefault(module, Collections.emptySortedSet())));
  }

  private void head(String name, List<Entry> entries) {
    line(entries.isEmpty() ? name + ": []" : name + ":");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
