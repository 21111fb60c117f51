package dev.ingot.engine.settings;

import dev.ingot.component.ComponentId;
import dev.ingot.engine.pipeline.Reference;
import dev.ingot.engine.settings.SettingsProblems.Code;
import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of component ids; the text {@code a,b} is a list of two. */
record IdList(String path, SettingsProblems problems) {

  List<Reference> read(@Nullable Node node) {
    List<Reference> references = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> item(item, references));
    } else if (node instanceof ScalarNode scalar && scalar.value() instanceof String) {
      for (String part : scalar.text().split(",", -1)) {
        id(part, scalar.location(), references);
      }
    } else if (node != null && !Maps.isNull(node)) {
      wrongType(node, "list");
    }
    return references;
  }

  private void item(Node item, List<Reference> references) {
    if (item instanceof ScalarNode scalar && scalar.value() != null) {
      id(scalar.original().orElse(scalar.text()), scalar.location(), references);
    } else {
      wrongType(item, "component id");
    }
  }

  private void id(String text, Location location, List<Reference> references) {
    try {
      references.add(new Reference(ComponentId.parse(text), location));
    } catch (IllegalArgumentException e) {
      problems.error(
          Code.BAD_ID,
          location,
          SettingsMessages.badId(path, String.valueOf(e.getMessage())),
          "write type or type/name");
    }
  }

  private void wrongType(Node node, String expected) {
    problems.error(
        Code.WRONG_TYPE,
        node.location(),
        SettingsMessages.wrongType(path, expected, node.typeName()),
        "write [id, id/name]");
  }
}
