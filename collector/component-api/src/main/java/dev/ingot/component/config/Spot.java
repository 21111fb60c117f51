package dev.ingot.component.config;

import dev.ingot.component.config.ConfigProblems.Got;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written in the configuration.
 *
 * @param section the section it is in
 * @param name its path within the section
 * @param node the value
 */
record Spot(ConfigSection section, String name, Node node) {

  /** The typed value of a scalar; null for YAML's null and for what is no scalar. */
  @Nullable Object scalar() {
    return node instanceof ScalarNode scalar ? scalar.value() : null;
  }

  boolean isNull() {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }

  boolean isExpanded() {
    return node.original().isPresent();
  }

  String path() {
    return section.path();
  }

  Location location() {
    return node.location();
  }

  void wrongType(String expected, @Nullable String fix) {
    Got got = new Got(node.typeName(), ShownText.of(node));
    report(ConfigProblems.wrongType(path(), location(), name, expected, got, fix));
  }

  void report(Problem problem) {
    section.report(problem);
  }
}
