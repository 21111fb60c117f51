package dev.ingot.catalog.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What components of one catalog must not share. */
final class MergeRules {
  private MergeRules() {}

  static void check(List<Found> components, MergeProblems problems) {
    Map<String, Found> types = new HashMap<>();
    Map<String, Found> modules = new HashMap<>();
    for (Found component : components) {
      types(component)
          .forEach(
              type -> {
                String key = component.descriptor().kind() + "/" + type;
                Found first = types.putIfAbsent(key, component);
                if (first != null) {
                  problems.duplicateType(first, component, type);
                }
              });
      for (String module : component.descriptor().goModules()) {
        Found first = modules.putIfAbsent(module, component);
        if (first != null) {
          problems.duplicateGoModule(first, component, module);
        }
      }
    }
  }

  private static Stream<String> types(Found component) {
    return Stream.concat(
        Stream.of(component.descriptor().type()),
        component.descriptor().deprecatedTypes().stream());
  }
}
