package dev.ingot.builder.footprint;

import dev.ingot.builder.assemble.Assembler;
import dev.ingot.builder.assemble.AssemblyInput;
import dev.ingot.builder.assemble.SizeReport;
import dev.ingot.builder.bom.Licenses;
import dev.ingot.builder.footprint.Footprints.Artifact;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Measures footprints: resolves each component of a catalog by itself, and casts a jar of all of
 * them to see what each artifact takes of it.
 */
public final class FootprintMeasure {
  private static final String SOURCE = "catalog";

  private final Catalog catalog;
  private final BiFunction<Manifest, Problems, Optional<Resolution>> resolver;
  private final Path folder;
  private final Problems problems;

  /**
   * A measurement.
   *
   * @param resolver finds the jars of a manifest
   * @param folder takes files that can be thrown away afterwards
   * @param problems takes what cannot be resolved or packed
   */
  public FootprintMeasure(
      Catalog catalog,
      BiFunction<Manifest, Problems, Optional<Resolution>> resolver,
      Path folder,
      Problems problems) {
    this.catalog = catalog;
    this.resolver = resolver;
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The footprints of all components; empty after an error.
   *
   * @throws IOException when a file cannot be read or written
   */
  public Optional<Footprints> measure() throws IOException {
    List<String> engine = modules(resolve(List.of()));
    Optional<Resolution> all = resolve(catalog.components());
    if (all.isEmpty() || problems.hasErrors()) {
      return Optional.empty();
    }
    SortedMap<String, List<String>> components = new TreeMap<>();
    for (ComponentDescriptor each : catalog.components()) {
      String module = module(each.coordinates());
      List<String> needs = new ArrayList<>(modules(resolve(List.of(each))));
      needs.removeAll(engine);
      needs.remove(module);
      needs.add(0, module);
      components.put(module, needs);
    }
    return artifacts(all.get()).map(found -> new Footprints(engine, found, components));
  }

  private Optional<Resolution> resolve(List<ComponentDescriptor> components) throws IOException {
    StringBuilder text = new StringBuilder("dist:\n  name: measured\n");
    for (ComponentKind kind : ComponentKind.values()) {
      List<ComponentDescriptor> own =
          components.stream().filter(each -> each.kind() == kind).toList();
      text.append(kind.section()).append(own.isEmpty() ? ": []\n" : ":\n");
      own.forEach(each -> text.append("  - maven: ").append(each.coordinates()).append('\n'));
    }
    Path file = Files.writeString(folder.resolve("manifest.yaml"), text);
    Problems found = new Problems();
    Optional<Resolution> resolution =
        ManifestReader.read(file, SOURCE, found)
            .flatMap(manifest -> resolver.apply(manifest, found));
    if (found.hasErrors()) {
      found.sorted().forEach(problems::add);
    }
    return resolution;
  }

  private static List<String> modules(Optional<Resolution> resolution) {
    return resolution.stream()
        .flatMap(found -> found.artifacts().stream())
        .map(FootprintMeasure::module)
        .distinct()
        .sorted()
        .toList();
  }

  private static String module(ResolvedArtifact artifact) {
    return artifact.group() + ":" + artifact.artifact();
  }

  private static String module(String coordinates) {
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }

  private Optional<SortedMap<String, Artifact>> artifacts(Resolution all) throws IOException {
    Path file = folder.resolve("manifest.yaml");
    Optional<Manifest> manifest = ManifestReader.read(file, SOURCE, new Problems());
    AssemblyInput input =
        new AssemblyInput(
            manifest.orElseThrow().distribution(), "none.Main", List.of(), all, SOURCE);
    Optional<SizeReport> report =
        Assembler.assemble(input, folder.resolve("measured.jar"), problems);
    return report.map(sizes -> artifacts(all, sizes));
  }

  private static SortedMap<String, Artifact> artifacts(Resolution all, SizeReport report) {
    long files = report.parts().stream().mapToInt(SizeReport.Part::files).sum();
    long contents = report.parts().stream().mapToLong(SizeReport.Part::bytes).sum();
    long directory = report.total() - contents;
    SortedMap<String, Artifact> artifacts = new TreeMap<>();
    for (ResolvedArtifact artifact : all.artifacts()) {
      long bytes =
          report.parts().stream()
              .filter(part -> part.artifact().equals(artifact.label()))
              .mapToLong(part -> part.bytes() + directory * part.files() / files)
              .sum();
      artifacts.put(module(artifact), new Artifact(bytes, Licenses.label(Licenses.of(artifact))));
    }
    return artifacts;
  }
}
