package dev.ingot.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes one key of a configuration. */
final class SchemaMutation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Random random;

  SchemaMutation(Random random) {
    this.random = random;
  }

  /** The configuration with one key renamed, removed, or of another value. */
  ObjectNode of(ObjectNode configuration) {
    ObjectNode mutant = configuration.deepCopy();
    List<Runnable> changes = new ArrayList<>();
    collect(mutant, changes);
    changes.get(random.nextInt(changes.size())).run();
    return mutant;
  }

  private void collect(JsonNode node, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        changes.add(() -> object.set(name, value()));
        changes.add(() -> object.set(name, value()));
        changes.add(() -> object.set(name + "x", object.remove(name)));
        changes.add(() -> object.remove(name));
        if (object.get(name).isTextual()) {
          String upper = object.get(name).asText().toUpperCase(Locale.ROOT);
          changes.add(() -> object.put(name, upper));
        }
        collect(object.get(name), changes);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        changes.add(() -> array.set(at, value()));
        collect(array.get(i), changes);
      }
    }
  }

  private JsonNode value() {
    List<JsonNode> values =
        List.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(7),
            JSON.numberNode(-1),
            JSON.numberNode(1.5),
            JSON.textNode("text"),
            JSON.textNode(""),
            JSON.textNode("5 s"),
            JSON.arrayNode(),
            JSON.arrayNode().add(7),
            JSON.arrayNode().add(JSON.arrayNode()),
            JSON.objectNode(),
            JSON.objectNode().put("zzz", 1));
    return values.get(random.nextInt(values.size()));
  }
}
