package dev.ingot.builder.report;

import dev.ingot.builder.bom.Licenses;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All artifacts of a distribution in Markdown: their sizes and licences, who asks for them in which
 * version, what is replaced and excluded, and the whole tree.
 */
public final class DependencyReport {
  private final Manifest manifest;
  private final Resolution resolution;
  private final StringBuilder out = new StringBuilder();

  private DependencyReport(Manifest manifest, Resolution resolution) {
    this.manifest = manifest;
    this.resolution = resolution;
  }

  /** The report; it depends on nothing but its arguments and the files of the artifacts. */
  public static String of(Manifest manifest, Resolution resolution) {
    DependencyReport report = new DependencyReport(manifest, resolution);
    report.artifacts();
    report.replaced();
    report.excluded();
    report.severalVersions();
    report.line("", "## Tree", "", "```");
    report.out.append(new DependencyTree(resolution).text());
    report.line("```");
    return report.out.toString();
  }

  private void artifacts() {
    line("# Dependencies of " + manifest.distribution().name(), "");
    long total = resolution.artifacts().stream().mapToLong(DependencyReport::size).sum();
    line("%d artifacts, %s bytes".formatted(resolution.artifacts().size(), number(total)), "");
    line("| artifact | bytes | licence | asked for by |", "|---|---:|---|---|");
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      line(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  label(artifact),
                  number(size(artifact)),
                  cell(Licenses.label(Licenses.of(artifact))),
                  cell(String.join(", ", askers(artifact)))));
    }
  }

  private SortedSet<String> askers(ResolvedArtifact artifact) {
    SortedSet<String> askers = new TreeSet<>();
    for (Demand demand : resolution.graph().demands()) {
      if (resolution.graph().counts(demand)
          && demand.taken().filter(label(artifact)::equals).isPresent()) {
        askers.add(demand.by().orElse("the manifest"));
      }
    }
    return askers;
  }

  private void replaced() {
    if (!resolution.replaced().isEmpty()) {
      line("", "## Replaced", "", "| what | by | asked for | why |", "|---|---|---|---|");
    }
    for (Replaced each : resolution.replaced()) {
      line(
          "| `%s` | `%s` | %s | %s |"
              .formatted(
                  each.module(),
                  label(each.artifact()),
                  String.join(", ", versions(each.module())),
                  cell(each.replacement().reason().orElse("no reason given"))));
    }
  }

  private void excluded() {
    if (!manifest.excludes().isEmpty()) {
      line("", "## Excluded", "", "| what | asked for by |", "|---|---|");
    }
    for (Exclusion each : manifest.excludes()) {
      String module = each.group() + ":" + each.artifact();
      SortedSet<String> askers = new TreeSet<>();
      resolution.graph().of(module).forEach(asks -> askers.add(asks.by().orElse("the manifest")));
      line("| `%s` | %s |".formatted(module, cell(String.join(", ", askers))));
    }
  }

  private void severalVersions() {
    List<String> several =
        resolution.graph().demands().stream()
            .map(Demand::module)
            .distinct()
            .filter(module -> versions(module).size() > 1)
            .toList();
    if (!several.isEmpty()) {
      line("", "## Asked for in several versions", "", "| what | versions | by |", "|---|---|---|");
    }
    for (String module : several) {
      for (Demand demand : resolution.graph().of(module)) {
        line(
            "| `%s` | %s | %s |"
                .formatted(module, demand.version(), demand.by().orElse("the manifest")));
      }
    }
  }

  private SortedSet<String> versions(String module) {
    SortedSet<String> versions = new TreeSet<>();
    resolution.graph().of(module).forEach(demand -> versions.add(demand.version()));
    return versions;
  }

  static String label(ResolvedArtifact of) {
    String classifier = of.classifier().isEmpty() ? "" : ":" + of.classifier();
    return of.group() + ":" + of.artifact() + classifier + ":" + of.version();
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|");
  }

  private static long size(ResolvedArtifact artifact) {
    try (Stream<Path> files = Files.walk(artifact.file())) {
      long size = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String... lines) {
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
