package dev.ingot.builder.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.builder.manifest.ManifestReader;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.DescriptorJson;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A manifest and what was found for it, from a folder of {@code golden}: manifest.yaml, the
 * descriptors in components.json, further artifacts in artifacts.txt, schemas below classes; the
 * artifact acme-hooks is what the tests of this module are compiled to.
 *
 * @param manifest the manifest
 * @param resolution what was found
 */
public record PlanCase(Manifest manifest, Resolution resolution) {

  /** The case {@code name}. */
  public static PlanCase of(String name) throws IOException {
    return of(name, folder(name).resolve("manifest.yaml"));
  }

  /** The case {@code name} with the text of another manifest, whose components are the same. */
  public static PlanCase of(String name, Path file) throws IOException {
    Path folder = folder(name);
    Problems problems = new Problems();
    Optional<Manifest> manifest =
        ManifestReader.read(file, "distributions/" + name + "/manifest.yaml", problems);
    assertThat(problems.hasErrors()).as(problems.toString()).isFalse();
    return new PlanCase(manifest.orElseThrow(), resolution(folder, manifest.get()));
  }

  /** The folder of the case {@code name}, with the classes of its components. */
  public static Path folder(String name) {
    try {
      return Path.of(PlanCase.class.getResource("/golden/" + name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The plan, which must be possible. */
  public BuildPlan plan() {
    Problems problems = new Problems();
    Optional<BuildPlan> plan = BuildPlan.of(manifest, resolution, problems);
    return plan.orElseThrow(() -> new AssertionError(problems.toString()));
  }

  /** The same with another description. */
  public PlanCase describedAs(String description) {
    Distribution old = manifest.distribution();
    return withDistribution(new Distribution(old.name(), old.group(), old.version(), description));
  }

  /** The same for another distribution. */
  public PlanCase withDistribution(Distribution distribution) {
    return new PlanCase(
        new Manifest(
            manifest.source(),
            manifest.directory(),
            distribution,
            manifest.components(),
            manifest.replaces(),
            manifest.excludes(),
            manifest.defaultProviders(),
            manifest.defaultUriScheme(),
            manifest.allListed(),
            manifest.ignoredGoLines(),
            manifest.options()),
        resolution);
  }

  /** The same with other components found. */
  public PlanCase withComponents(List<ResolvedComponent> components) {
    return new PlanCase(
        manifest, new Resolution(components, resolution.artifacts(), resolution.engine(), true));
  }

  private static Resolution resolution(Path folder, Manifest manifest) throws IOException {
    ResolvedArtifact engine = artifact("dev.ingot:engine:jar::0.1.0", folder);
    List<ResolvedArtifact> artifacts = new ArrayList<>(List.of(engine));
    List<ResolvedComponent> components = new ArrayList<>();
    for (ManifestComponent declared : manifest.components()) {
      ComponentDescriptor descriptor = descriptor(folder, declared);
      ResolvedArtifact artifact =
          artifact(descriptor.coordinates().replaceFirst(":([^:]+)$", ":jar::$1"), folder);
      artifacts.add(artifact);
      components.add(new ResolvedComponent(declared, artifact, descriptor));
    }
    for (String line : Files.readAllLines(folder.resolve("artifacts.txt"))) {
      if (!line.isEmpty()) {
        artifacts.add(artifact(line, folder));
      }
    }
    return new Resolution(components, artifacts, engine, true);
  }

  private static ComponentDescriptor descriptor(Path folder, ManifestComponent declared)
      throws IOException {
    try {
      return DescriptorJson.readAll(Files.readString(folder.resolve("components.json"))).stream()
          .filter(found -> found.coordinates().equals(declared.label()))
          .findFirst()
          .orElseThrow();
    } catch (JsonException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static ResolvedArtifact artifact(String coordinates, Path folder) {
    String[] parts = coordinates.split(":");
    Path file = parts[1].equals("acme-hooks") ? testClasses() : folder.resolve("classes");
    return new ResolvedArtifact(parts[0], parts[1], parts[4], parts[2], parts[3], file, false);
  }

  /** Where the hooks of the package fixture.hook are. */
  private static Path testClasses() {
    try {
      return Path.of(PlanCase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
