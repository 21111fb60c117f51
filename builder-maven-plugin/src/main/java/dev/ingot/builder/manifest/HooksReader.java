package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the keys of {@code dist} that name code of the user. */
final class HooksReader {
  private static final List<String> KEYS = List.of("maven", "path");
  private static final Pattern CLASS =
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*+(?:\\.[A-Za-z_$][A-Za-z0-9_$]*+)++");

  private final Fields section;
  private final Paths paths;
  private final Problems problems;

  HooksReader(Fields section, Paths paths, Problems problems) {
    this.section = section;
    this.paths = paths;
    this.problems = problems;
  }

  Hooks read(DistributionType type) {
    List<HookClass> subcommands = classes("subcommands");
    if (type == DistributionType.LIBRARY && !subcommands.isEmpty()) {
      HookClass first = subcommands.get(0);
      problems.add(
          Messages.NOT_FOR_LIBRARIES.at(first.location(), "dist.subcommands", first.name()));
    }
    return new Hooks(classes("customizers"), subcommands, dependencies());
  }

  private List<HookClass> classes(String key) {
    Set<String> names = new HashSet<>();
    List<HookClass> classes = new ArrayList<>();
    for (Text text : section.texts(key)) {
      if (text.matches(CLASS, Messages.BAD_CLASS, problems) && isFirst(names, text.value(), text)) {
        classes.add(new HookClass(text.value(), text.location()));
      }
    }
    return classes;
  }

  private List<HookDependency> dependencies() {
    Set<String> modules = new HashSet<>();
    List<HookDependency> dependencies = new ArrayList<>();
    List<Node> items = section.list("dependencies");
    for (int i = 0; i < items.size(); i++) {
      String path = section.at("dependencies") + "[" + i + "]";
      Optional<HookDependency> found = dependency(items.get(i), path);
      if (found.isPresent()) {
        String module = found.get().coordinates().module();
        Text text = new Text(path, module, found.get().location());
        if (isFirst(modules, module, text)) {
          dependencies.add(found.get());
        }
      }
    }
    return dependencies;
  }

  private Optional<HookDependency> dependency(Node node, String path) {
    if (!(node instanceof MapNode)) {
      return section
          .text(node, path)
          .flatMap(text -> MavenSyntax.coordinates(text, problems))
          .map(found -> new HookDependency(found, Optional.empty(), node.location()));
    }
    return Fields.of(node, path, KEYS, problems).flatMap(fields -> dependency(fields, path));
  }

  private Optional<HookDependency> dependency(Fields fields, String path) {
    if (!fields.has("maven")) {
      problems.add(Messages.NO_ARTIFACT.at(fields.location(), path));
    }
    Optional<Path> local = fields.text("path").flatMap(text -> paths.existing(text, problems));
    return fields
        .text("maven")
        .flatMap(text -> MavenSyntax.coordinates(text, problems))
        .map(found -> new HookDependency(found, local, fields.location()));
  }

  private boolean isFirst(Set<String> seen, String value, Text text) {
    boolean first = seen.add(value);
    if (!first) {
      problems.add(Messages.LISTED_TWICE.at(text.location(), text.path(), value));
    }
    return first;
  }
}
