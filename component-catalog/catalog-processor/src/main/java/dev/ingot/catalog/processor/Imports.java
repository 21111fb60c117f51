package dev.ingot.catalog.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The imports of a generated file; a class whose simple name is taken is written in full. */
final class Imports {
  private final String packageName;
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> imported = new TreeSet<>();

  /**
   * Imports of a file.
   *
   * @param self the class that the file declares
   */
  Imports(TypeName self) {
    this.packageName = self.packageName();
    for (String name : Set.of("Integer", "Long", "Override", "String")) {
      taken.put(name, "java.lang." + name);
    }
    taken.put(self.path(), self.qualified());
  }

  /** How the file writes a class. */
  String name(TypeName type) {
    String simpleName = type.outermost();
    String outermost = new TypeName(type.packageName(), simpleName).qualified();
    if (!taken.computeIfAbsent(simpleName, name -> outermost).equals(outermost)) {
      return type.qualified();
    }
    if (!type.packageName().equals(packageName)) {
      imported.add(outermost);
    }
    return type.path();
  }

  /** The import lines, sorted. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    imported.forEach(name -> lines.append("import ").append(name).append(";\n"));
    return lines.toString();
  }
}
