package dev.ingot.builder.plan;

import dev.ingot.builder.hook.FoundHooks;
import dev.ingot.builder.hook.HookFinder;
import dev.ingot.builder.manifest.Distribution;
import dev.ingot.builder.manifest.DistributionType;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.VersionSource;
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
 * @param hooks code of the user
 * @param versionFrom where the version came from, as the manifest says it; empty if it gives the
 *     version itself
 */
public record BuildPlan(
    Distribution distribution,
    String manifestName,
    String manifestFingerprint,
    String builder,
    String packageName,
    List<PlannedComponent> components,
    String defaultUriScheme,
    ClassPath classPath,
    PlannedHooks hooks,
    Optional<String> versionFrom) {
  public BuildPlan {
    components = List.copyOf(components);
  }

  /** A plan without hooks, with the version that the manifest gives. */
  public BuildPlan(
      Distribution distribution,
      String manifestName,
      String manifestFingerprint,
      String builder,
      String packageName,
      List<PlannedComponent> components,
      String defaultUriScheme,
      ClassPath classPath) {
    this(
        distribution,
        manifestName,
        manifestFingerprint,
        builder,
        packageName,
        components,
        defaultUriScheme,
        classPath,
        PlannedHooks.NONE,
        Optional.empty());
  }

  /**
   * Makes the plan.
   *
   * @param manifest what the user wants
   * @param resolution what was found for it; of what is not complete, only what is there is checked
   * @param problems receives what does not fit together, codes {@code PLAN-} and {@code HOOK-}
   * @return the plan, or empty if a problem here is an error
   */
  public static Optional<BuildPlan> of(
      Manifest manifest, Resolution resolution, Problems problems) {
    Problems found = new Problems();
    List<PlannedComponent> components = new ComponentPlanner(found).plan(resolution.components());
    manifest
        .minimumStability()
        .ifPresent(least -> new StabilityCheck(least).check(resolution.components(), found));
    FoundHooks hooks = HookFinder.find(manifest.hooks(), resolution, found);
    BuildPlan plan =
        new BuildPlan(
            manifest.distribution(),
            fileName(manifest.source()),
            ManifestContent.fingerprint(manifest),
            "dev.ingot:builder-maven-plugin:" + resolution.engine().version(),
            JavaName.packageOf(manifest.distribution().group(), manifest.distribution().name()),
            components,
            uriScheme(manifest, resolution, components, found),
            ClassPath.of(manifest, resolution),
            PlannedHooks.of(hooks),
            manifest.options().versionFrom().map(VersionSource::text));
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  /** Whether it is a library, which has no main class. */
  public boolean isLibrary() {
    return distribution.type() == DistributionType.LIBRARY;
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
