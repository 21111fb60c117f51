package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Telemetry;
import java.util.List;

/**
 * Every field of every record, in the layout of the Collector's debug exporter.
 *
 * <p>Source: the outputs in the Collector's {@code exporter/debugexporter} documentation and tests.
 */
final class DetailedText {
  /** Writes the records of a signal. */
  private interface Records {
    void write(Lines out, int index, Message record);
  }

  private DetailedText() {}

  static String of(Telemetry telemetry) {
    Dictionary dictionary = Dictionary.of(telemetry);
    Lines out = new Lines(dictionary);
    switch (telemetry.signal().id()) {
      case "traces" ->
          write(out, telemetry, List.of("ResourceSpans", "ScopeSpans"), DetailedSpans::write);
      case "metrics" ->
          write(out, telemetry, List.of("ResourceMetrics", "ScopeMetrics"), DetailedMetrics::write);
      case "logs" ->
          write(out, telemetry, List.of("ResourceLog", "ScopeLogs"), DetailedLogs::write);
      default -> {
        DetailedProfiles.dictionary(out, dictionary);
        write(
            out,
            telemetry,
            List.of("ResourceProfiles", "ScopeProfiles"),
            (lines, index, profile) -> DetailedProfiles.write(lines, dictionary, index, profile));
      }
    }
    return out.toString();
  }

  private static void write(Lines out, Telemetry telemetry, List<String> names, Records records) {
    List<Message> resources = Message.resources(telemetry);
    for (int i = 0; i < resources.size(); i++) {
      out.add(names.get(0) + " #" + i);
      out.add("Resource SchemaURL: " + resources.get(i).text(3));
      out.attributes("Resource attributes", resources.get(i).message(1).messages(1));
      entities(out, resources.get(i).message(1).messages(3));
      scopes(out, resources.get(i).messages(2), names.get(1), records);
    }
  }

  private static void scopes(Lines out, List<Message> scopes, String name, Records records) {
    for (int i = 0; i < scopes.size(); i++) {
      Message scope = scopes.get(i).message(1);
      out.add(name + " #" + i);
      out.add(name + " SchemaURL: " + scopes.get(i).text(3));
      out.add("InstrumentationScope " + scope.text(1) + " " + scope.text(2));
      out.attributes("InstrumentationScope attributes", scope.messages(3));
      List<Message> all = scopes.get(i).messages(2);
      for (int j = 0; j < all.size(); j++) {
        records.write(out, j, all.get(j));
      }
    }
  }

  private static void entities(Lines out, List<Message> entities) {
    if (!entities.isEmpty()) {
      out.add("Resource entity refs:");
    }
    for (int i = 0; i < entities.size(); i++) {
      Message entity = entities.get(i);
      String indent = "          -> ";
      out.add("     -> Entity ref #" + i + ":");
      out.add(indent + "Type: " + entity.text(2));
      if (!entity.text(1).isEmpty()) {
        out.add(indent + "Schema URL: " + entity.text(1));
      }
      keys(out, indent + "ID keys:", entity.texts(3));
      keys(out, indent + "Description keys:", entity.texts(4));
    }
  }

  private static void keys(Lines out, String header, List<String> keys) {
    if (!keys.isEmpty()) {
      out.add(header);
      keys.forEach(key -> out.add("               -> " + key));
    }
  }
}
