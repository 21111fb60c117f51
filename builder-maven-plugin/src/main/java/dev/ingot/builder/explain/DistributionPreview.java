package dev.ingot.builder.explain;

import dev.ingot.builder.bom.Licenses;
import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.OutputKind;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What would become of one distribution.
 *
 * @param name its name
 * @param version its version
 * @param manifest its manifest, as problems name it
 * @param components its components by kind and type
 * @param artifacts its artifacts by coordinates
 * @param replaced what stands in for other artifacts
 * @param excluded {@code group:artifact} of what is kept out
 * @param files what would become of its files that are checked in
 * @param outputs what would be made, the jar first
 * @param target where that would lie
 */
record DistributionPreview(
    String name,
    String version,
    String manifest,
    List<Component> components,
    List<Artifact> artifacts,
    List<Substitute> replaced,
    List<String> excluded,
    List<FileChange> files,
    List<String> outputs,
    String target) {

  /**
   * A component.
   *
   * @param id {@code kind/type}
   * @param coordinates {@code group:artifact:version}
   * @param stability signals by stability, or the one word of an extension or provider
   */
  record Component(String id, String coordinates, String stability) {}

  /**
   * An artifact.
   *
   * @param label {@code group:artifact:version}
   * @param bytes the size of its jar; 0 for a folder of classes
   * @param license its licences as an SPDX expression
   * @param built whether this machine makes it
   */
  record Artifact(String label, long bytes, String license, boolean built) {}

  /**
   * Something that stands in for something else.
   *
   * @param module {@code group:artifact} that is replaced
   * @param by {@code group:artifact:version} that is taken
   * @param reason why, or empty
   * @param place where the entry stands
   */
  record Substitute(String module, String by, String reason, String place) {}

  static DistributionPreview of(Prepared distribution, Layout layout) throws IOException {
    List<Artifact> artifacts = new ArrayList<>();
    for (ResolvedArtifact each : distribution.resolution().artifacts()) {
      long bytes = Files.isRegularFile(each.file()) ? Files.size(each.file()) : 0;
      String license = Licenses.label(Licenses.of(each));
      artifacts.add(new Artifact(each.label(), bytes, license, each.workspace()));
    }
    return new DistributionPreview(
        distribution.name(),
        distribution.manifest().distribution().version(),
        distribution.manifest().source(),
        distribution.plan().components().stream().map(DistributionPreview::component).toList(),
        artifacts,
        distribution.resolution().replaced().stream().map(DistributionPreview::replaced).toList(),
        distribution.manifest().excludes().stream().map(DistributionPreview::module).toList(),
        FileChange.of(distribution, layout),
        distribution.manifest().outputs().stream().map(OutputKind::key).toList(),
        layout.name(distribution.manifest().directory().resolve("target")));
  }

  /** The size of all artifacts together in bytes, as jars of their own. */
  long bytes() {
    return artifacts.stream().mapToLong(Artifact::bytes).sum();
  }

  private static Component component(PlannedComponent component) {
    TreeMap<String, List<String>> signals =
        component.supports().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.stability().label(),
                    TreeMap::new,
                    Collectors.mapping(each -> each.label(), Collectors.toList())));
    String stability =
        signals.entrySet().stream()
            .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; "));
    return new Component(
        component.id(),
        component.coordinates(),
        component.stability().map(each -> each.label()).orElse(stability));
  }

  private static Substitute replaced(Replaced replaced) {
    return new Substitute(
        replaced.module(),
        replaced.artifact().label(),
        replaced.replacement().reason().orElse(""),
        replaced.replacement().location().toString());
  }

  private static String module(Exclusion exclusion) {
    return exclusion.group() + ":" + exclusion.artifact();
  }
}
