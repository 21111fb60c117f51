package dev.ingot.health;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.json.JsonValue.Bool;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.catalog.json.JsonValue.Text;
import dev.ingot.component.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Health as JSON, member by member as the Collector's extension writes it.
 *
 * @param rules what counts as healthy
 * @param now when that is asked
 * @param verbose whether parts are written
 */
record StatusJson(HealthRules rules, Instant now, boolean verbose) {

  JsonValue of(HealthNode node, Instant started) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("start_time", new Text(started.toString()));
    append(node, members);
    return new Members(members);
  }

  private void append(HealthNode node, Map<String, JsonValue> members) {
    members.put("healthy", new Bool(rules.isHealthy(node, now)));
    members.put("status", new Text(word(node.status())));
    if (!node.cause().isEmpty()) {
      members.put("error", new Text(node.cause()));
    }
    members.put("status_time", new Text(node.since().toString()));
    if (verbose && !node.parts().isEmpty()) {
      Map<String, JsonValue> parts = new LinkedHashMap<>();
      node.parts().forEach((name, part) -> parts.put(name, part(part)));
      members.put("components", new Members(parts));
    }
  }

  private JsonValue part(HealthNode node) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    append(node, members);
    return new Members(members);
  }

  /** The Collector's word for a status. */
  static String word(Status status) {
    return switch (status) {
      case STARTING -> "StatusStarting";
      case OK -> "StatusOK";
      case RECOVERABLE_ERROR -> "StatusRecoverableError";
      case PERMANENT_ERROR -> "StatusPermanentError";
      case FATAL_ERROR -> "StatusFatalError";
      case STOPPING -> "StatusStopping";
      case STOPPED -> "StatusStopped";
    };
  }
}
