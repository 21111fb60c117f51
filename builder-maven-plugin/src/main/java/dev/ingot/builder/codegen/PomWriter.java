package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.Dependency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pom of the generated module, which stands by itself as a go.mod does. */
final class PomWriter {
  private final BuildPlan plan;

  PomWriter(BuildPlan plan) {
    this.plan = plan;
  }

  String text() {
    return Template.of("module/pom.xml")
        .fill(
            Map.of(
                "marker", GeneratedTree.MARKER,
                "origin", GeneratedTree.origin(plan),
                "group", plan.distribution().group(),
                "name", plan.distribution().name(),
                "version", plan.distribution().version(),
                "description", description(),
                "entry", entry(),
                "builder", plan.builder().substring(plan.builder().lastIndexOf(':') + 1),
                "indirect", indirect(),
                "direct", direct()));
  }

  /** One line; without an opening that Maven would take for a property. */
  private String description() {
    String line = plan.distribution().description().strip().replaceAll("\\s+", " ");
    return XmlText.escape(line.replace("${", "$ {"));
  }

  /** Where a program starts; a library has no such place. */
  private String entry() {
    return plan.isLibrary()
        ? ""
        : """
                <configuration>
                  <archive>
                    <manifest>
                      <mainClass>%s.Main</mainClass>
                    </manifest>
                  </archive>
                </configuration>
        """
            .formatted(plan.packageName());
  }

  private String direct() {
    return plan.classPath().direct().stream()
        .map(dependency -> dependency(dependency, "    ", exclusions()))
        .collect(Collectors.joining());
  }

  private String indirect() {
    return plan.classPath().indirect().stream()
        .map(dependency -> dependency(dependency, "      ", ""))
        .collect(Collectors.joining());
  }

  private static String dependency(Dependency dependency, String indent, String exclusions) {
    StringBuilder out = new StringBuilder();
    out.append(indent).append("<dependency>\n");
    element(out, indent, "groupId", dependency.group());
    element(out, indent, "artifactId", dependency.artifact());
    element(out, indent, "version", dependency.version());
    if (!dependency.extension().equals("jar")) {
      element(out, indent, "type", dependency.extension());
    }
    if (!dependency.classifier().isEmpty()) {
      element(out, indent, "classifier", dependency.classifier());
    }
    return out.append(exclusions).append(indent).append("</dependency>\n").toString();
  }

  private static void element(StringBuilder out, String indent, String name, String value) {
    out.append(indent).append("  <").append(name).append('>').append(XmlText.escape(value));
    out.append("</").append(name).append(">\n");
  }

  private String exclusions() {
    List<String> excluded = plan.classPath().excluded();
    if (excluded.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("      <exclusions>\n");
    for (String artifact : excluded) {
      int colon = artifact.indexOf(':');
      out.append("        <exclusion>\n");
      element(out, "        ", "groupId", artifact.substring(0, colon));
      element(out, "        ", "artifactId", artifact.substring(colon + 1));
      out.append("        </exclusion>\n");
    }
    return out.append("      </exclusions>\n").toString();
  }
}
