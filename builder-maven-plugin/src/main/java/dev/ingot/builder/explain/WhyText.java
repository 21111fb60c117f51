package dev.ingot.builder.explain;

import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.DependencyGraph;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.ResolvedComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why an artifact is in one distribution, as text. */
final class WhyText {
  private final Prepared distribution;
  private final DependencyGraph graph;
  private final String module;
  private final List<Demand> demands;
  private final StringBuilder text = new StringBuilder();

  WhyText(Prepared distribution, String module) {
    this.distribution = distribution;
    this.graph = distribution.resolution().graph();
    this.module = module;
    this.demands = graph.of(module);
  }

  String text() {
    if (demands.isEmpty()) {
      line("%s: nothing asks for %s", distribution.name(), module);
      return text.toString();
    }
    head();
    versions();
    replacements();
    exclusions();
    Ways ways = Ways.to(module, graph);
    line("  ways from the manifest:");
    ways.all().stream()
        .map(way -> component(way.get(0)) + steps(way))
        .distinct()
        .forEach(way -> line("    %s", way));
    if (ways.cutShort()) {
      line("    ... and more; the first %s are shown", ways.all().size());
    }
    return text.toString();
  }

  private void head() {
    List<String> taken =
        demands.stream().flatMap(demand -> demand.taken().stream()).distinct().sorted().toList();
    String result = taken.isEmpty() ? "left out" : String.join(", ", taken);
    line("%s: %s is asked for, and %s", distribution.name(), module, result + isTaken(taken));
  }

  private static String isTaken(List<String> taken) {
    return taken.isEmpty() ? "" : " is taken";
  }

  private void versions() {
    Map<String, Long> times =
        demands.stream()
            .collect(Collectors.groupingBy(Demand::version, TreeMap::new, Collectors.counting()));
    String list =
        times.entrySet().stream()
            .map(
                each ->
                    each.getKey() + (each.getValue() == 1 ? "" : " " + each.getValue() + " times"))
            .collect(Collectors.joining(", "));
    line("  versions asked for: %s", list);
    boolean won = times.size() > 1 && replaced().isEmpty() && isIn();
    if (won) {
      line("  the highest of them wins");
    }
  }

  private boolean isIn() {
    return demands.stream().anyMatch(demand -> demand.taken().isPresent());
  }

  private List<Replacement> replaced() {
    return distribution.manifest().replaces().stream()
        .filter(each -> isModule(each.group(), each.artifact()))
        .toList();
  }

  private void replacements() {
    for (Replacement each : replaced()) {
      String taken =
          distribution.resolution().replaced().stream()
              .filter(found -> found.module().equals(each.group() + ":" + each.artifact()))
              .map(found -> found.artifact().label())
              .distinct()
              .collect(Collectors.joining(", "));
      line("  replaced by %s at %s%s", taken, each.location(), reason(each));
    }
    for (Replaced each : distribution.resolution().replaced()) {
      ResolvedArtifact artifact = each.artifact();
      if (isModule(artifact.group(), artifact.artifact()) && !each.module().equals(plain())) {
        Replacement entry = each.replacement();
        line("  taken in place of %s at %s%s", each.module(), entry.location(), reason(entry));
      }
    }
  }

  private void exclusions() {
    for (Exclusion each : distribution.manifest().excludes()) {
      if (isModule(each.group(), each.artifact())) {
        line("  excluded at %s", each.location());
      }
    }
  }

  private static String reason(Replacement replacement) {
    return replacement.reason().map(reason -> ": " + reason).orElse(", without a reason");
  }

  private boolean isModule(String group, String artifact) {
    return plain().equals(group + ":" + artifact);
  }

  /** The artifact without its classifier. */
  private String plain() {
    String[] part = module.split(":");
    return part[0] + ":" + part[1];
  }

  private String component(Demand root) {
    return distribution.resolution().components().stream()
        .filter(each -> root.taken().filter(each.artifact().label()::equals).isPresent())
        .map(ResolvedComponent::descriptor)
        .map(each -> each.kind().word() + "/" + each.type() + ": ")
        .findFirst()
        .orElse("");
  }

  private static String steps(List<Demand> way) {
    return way.stream().map(WhyText::step).collect(Collectors.joining(" > "));
  }

  private static String step(Demand demand) {
    if (demand.taken().isEmpty()) {
      return demand.label() + " (excluded)";
    }
    String taken = demand.taken().get();
    if (taken.equals(demand.label())) {
      return taken;
    }
    String other =
        taken.startsWith(demand.module() + ":")
            ? taken.substring(demand.module().length() + 1)
            : taken;
    return demand.label() + " (" + other + " is taken)";
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(format, arguments)).append('\n');
  }
}
