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

/** Reads lists of component ids. */
record IdList(String path, SettingsProblems problems) {

  List<Reference> read(@Nullable Node node) {
    List<Reference> references = new ArrayList<>();
    if (node instanceof ListNode list) {
      list.items().forEach(item -> item(item, references));
    } else if (node != null && !Maps.isNull(node)) {
      problems.error(
          Code.WRONG_TYPE,
          node.location(),
          SettingsMessages.notAList(path, node.typeName()),
          node instanceof ScalarNode scalar && scalar.value() instanceof String
              ? "write [" + scalar.text() + "]"
              : "write [id, id/name]");
    }
    return references;
  }

  private void item(Node item, List<Reference> references) {
    if (item instanceof ScalarNode scalar && isText(scalar)) {
      id(scalar.original().orElse(scalar.text()), scalar.location(), references);
    } else {
      problems.error(
          Code.WRONG_TYPE,
          item.location(),
          SettingsMessages.wrongType(path, "component id", item.typeName()),
          "write [id, id/name]");
    }
  }

  private static boolean isText(ScalarNode scalar) {
    return scalar.value() instanceof String
        || (scalar.value() != null && scalar.original().isPresent());
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
}
