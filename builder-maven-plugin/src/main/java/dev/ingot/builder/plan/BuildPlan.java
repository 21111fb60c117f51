package dev.ingot.builder.plan;

import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that code generation needs to know, decided: kinds checked, types unique, names legal,
 * lists sorted. The order of a manifest's entries has no influence.
 *
 * @param distribution what is being built
 * @param manifestName the file name of the manifest
 * @param manifestFingerprint the fingerprint of what the manifest says
 * @param builder the coordinates of the builder
 * @param packageName the package of the generated classes
 * @param components the components by kind and type
 * @param defaultUriScheme the scheme of <code>${NAME}</code>; empty if such text stays as it is
 * @param classPath the artifacts
 */
public record BuildPlan(
    Distribution distribution,
    String manifestName,
    String manifestFingerprint,
    String builder,
    String packageName,
    List<PlannedComponent> components,
    String defaultUriScheme,
    ClassPath classPath) {
  public BuildPlan {
    components = List.copyOf(components);
  }

  /**
   * Makes the plan.
   *
   * @param manifest what the user wants
   * @param resolution what was found for it; of what is not complete, only what is there is checked
   * @param problems receives what does not fit together, codes {@code PLAN-}
   * @return the plan, or empty if a problem here is an error
   */
  public static Optional<BuildPlan> of(
      Manifest manifest, Resolution resolution, Problems problems) {
    Problems found = new Problems();
    List<PlannedComponent> components = new ComponentPlanner(found).plan(resolution.components());
    BuildPlan plan =
        new BuildPlan(
            manifest.distribution(),
            fileName(manifest.source()),
            ManifestContent.fingerprint(manifest),
            "dev.ingot:builder-maven-plugin:" + resolution.engine().version(),
            JavaName.packageOf(manifest.distribution().group(), manifest.distribution().name()),
            components,
            uriScheme(manifest, resolution, components, found),
            ClassPath.of(manifest, resolution));
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  /** The components of one kind. */
  public List<PlannedComponent> components(ComponentKind kind) {
    return components.stream().filter(component -> component.kind() == kind).toList();
  }

  /** The last part of a path; what is no ordinary file name is not repeated in generated code. */
  private static String fileName(String source) {
    String name = source.substring(source.replace('\\', '/').lastIndexOf('/') + 1);
    return name.matches("[A-Za-z0-9._-]+") ? name : "manifest.yaml";
  }

  private static String uriScheme(
      Manifest manifest,
      Resolution resolution,
      List<PlannedComponent> components,
      Problems problems) {
    String scheme = manifest.defaultUriScheme();
    List<String> schemes =
        components.stream()
            .filter(component -> component.kind() == ComponentKind.PROVIDER)
            .map(PlannedComponent::type)
            .collect(Collectors.toList());
    if (schemes.contains(scheme) || !resolution.complete()) {
      return scheme;
    }
    Location place = Location.of(manifest.source());
    if (scheme.equals(Manifest.DEFAULT_URI_SCHEME)) {
      problems.add(Messages.NOTHING_EXPANDS.at(place));
    } else {
      String known = schemes.isEmpty() ? "none" : String.join(", ", schemes);
      problems.add(Messages.NO_PROVIDER.at(place, scheme, known));
    }
    return "";
  }
}
