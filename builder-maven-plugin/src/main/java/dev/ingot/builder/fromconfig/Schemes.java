package dev.ingot.builder.fromconfig;

import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the schemes of expansions such as {@code ${s3:...}} in a configuration. */
final class Schemes {
  /** {@code $$} stands for a dollar sign, and so is no begin of an expansion. */
  private static final Pattern EXPANSION =
      Pattern.compile("\\$\\$|\\$\\{(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):)?");

  private final Map<String, Location> found = new TreeMap<>();

  private Schemes() {}

  /** Each scheme with the place where it is first used; {@code ${NAME}} counts for none. */
  static Map<String, Location> in(Node node) {
    Schemes schemes = new Schemes();
    schemes.visit(node);
    return schemes.found;
  }

  private void visit(Node node) {
    if (node instanceof MapNode map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                scan(key, entry.key());
                visit(entry.value());
              });
    } else if (node instanceof ListNode list) {
      list.items().forEach(this::visit);
    } else if (node instanceof ScalarNode scalar && scalar.value() instanceof String) {
      scan(scalar.text(), scalar.location());
    }
  }

  private void scan(String text, Location location) {
    for (Matcher matcher = EXPANSION.matcher(text); matcher.find(); ) {
      String scheme = matcher.group("scheme");
      if (scheme != null) {
        found.putIfAbsent(scheme, location);
      }
    }
  }
}
