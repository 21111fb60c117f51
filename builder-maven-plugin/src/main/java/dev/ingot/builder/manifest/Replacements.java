package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The replacements of a manifest and of the shared files that it includes. */
final class Replacements {
  private final List<Replacement> found = new ArrayList<>();
  private final List<ReplacementReader.Entry.Go> goEntries = new ArrayList<>();
  private final Problems problems;

  Replacements(Problems problems) {
    this.problems = problems;
  }

  /** What is replaced, each artifact once. */
  List<Replacement> found() {
    return found;
  }

  /** The lines that only the Go builder uses. */
  List<String> goLines() {
    return goEntries.stream().map(ReplacementReader.Entry.Go::line).toList();
  }

  /** Adds the entries of {@code replaces} in {@code section}. */
  void add(Fields section, Paths paths, boolean shared) {
    ReplacementReader reader = new ReplacementReader(paths, problems);
    List<Node> items = section.list("replaces");
    for (int i = 0; i < items.size(); i++) {
      reader.read(section, "replaces[" + i + "]", items.get(i), shared).ifPresent(this::add);
    }
  }

  private void add(ReplacementReader.Entry entry) {
    if (entry instanceof ReplacementReader.Entry.Maven maven) {
      found.add(maven.replacement());
    } else if (entry instanceof ReplacementReader.Entry.Go go) {
      goEntries.add(go);
    }
  }

  /** Adds the entries of the files that {@code include} lists. */
  void addIncluded(Fields manifest, Paths paths, Source source) {
    List<Node> items = manifest.list("include");
    for (int i = 0; i < items.size(); i++) {
      Optional<Text> text = manifest.text(items.get(i), "include[" + i + "]");
      text.ifPresent(name -> include(name, paths, source));
    }
  }

  private void include(Text name, Paths paths, Source source) {
    Optional<Path> file = paths.existing(name, problems);
    if (file.isEmpty()) {
      return;
    }
    Source shared = source.sibling(name.value(), file.get());
    shared
        .read(problems)
        .flatMap(node -> Fields.of(node, "", SharedReplacements.KEYS, problems))
        .ifPresent(fields -> add(fields, shared.paths(), true));
  }

  /** Reports artifacts that are replaced twice, and Go modules that are in two ways. */
  void checkUnique() {
    Map<String, Replacement> first = new HashMap<>();
    for (Replacement next : found) {
      String artifact = next.group() + ":" + next.artifact();
      Replacement earlier = first.putIfAbsent(artifact, next);
      if (earlier != null) {
        duplicate(next.location(), artifact, earlier.location());
      }
    }
    Map<String, ReplacementReader.Entry.Go> firstLine = new HashMap<>();
    for (ReplacementReader.Entry.Go next : goEntries) {
      ReplacementReader.Entry.Go earlier = firstLine.putIfAbsent(next.replaced(), next);
      if (earlier != null && !earlier.agreesWith(next)) {
        duplicate(next.location(), next.replaced(), earlier.location());
      }
    }
  }

  private void duplicate(Location location, String what, Location earlier) {
    problems.add(Messages.DUPLICATE_REPLACEMENT.at(location, what, earlier));
  }
}
