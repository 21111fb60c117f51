package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that the entries of a manifest agree with each other. */
final class Agreement {

  private Agreement() {}

  /** Checks them, and gives the exclusions that contradict nothing else. */
  static List<Exclusion> check(
      List<ManifestComponent> components,
      List<Replacement> replaces,
      List<Exclusion> excludes,
      List<HookDependency> dependencies,
      Problems problems) {
    checkUnique(components, problems);
    checkNames(components, problems);
    Map<String, Location> wanted = wanted(components, replaces);
    for (HookDependency each : dependencies) {
      wanted.putIfAbsent(each.coordinates().module(), each.location());
    }
    List<Exclusion> possible = new ArrayList<>();
    for (Exclusion exclusion : excludes) {
      String artifact = exclusion.group() + ":" + exclusion.artifact();
      Location place = wanted.get(artifact);
      if (place == null) {
        possible.add(exclusion);
      } else {
        problems.add(Messages.EXCLUDED_AND_WANTED.at(exclusion.location(), artifact, place));
      }
    }
    return possible;
  }

  private static void checkUnique(List<ManifestComponent> components, Problems problems) {
    Map<String, ManifestComponent> first = new HashMap<>();
    for (ManifestComponent component : components) {
      String section = component.kind().section();
      String identity = component.identity();
      ManifestComponent earlier = first.putIfAbsent(section + " " + identity, component);
      if (earlier != null) {
        problems.add(
            Messages.DUPLICATE_COMPONENT.at(
                component.location(), identity, section, earlier.location().line()));
      }
    }
  }

  /** Reports given names that another component has, by itself or because it is listed before. */
  private static void checkNames(List<ManifestComponent> components, Problems problems) {
    Map<String, ManifestComponent> taken = new HashMap<>();
    for (ManifestComponent component : components) {
      if (component.name().isEmpty()) {
        goName(component).ifPresent(name -> taken.putIfAbsent(name, component));
      }
    }
    components.stream()
        .sorted(Comparator.comparing(ManifestComponent::location))
        .forEach(
            component ->
                component.name().ifPresent(name -> checkName(component, name, taken, problems)));
  }

  private static void checkName(
      ManifestComponent component,
      String name,
      Map<String, ManifestComponent> taken,
      Problems problems) {
    ManifestComponent other = taken.putIfAbsent(name, component);
    if (other != null) {
      problems.add(
          Messages.ALIAS_CLASH.at(
              component.location(), name, other.label(), other.location().line()));
    }
  }

  /** The import alias of a component: its name, or else the last part of its import path. */
  private static Optional<String> goName(ManifestComponent component) {
    return component
        .name()
        .or(() -> component.goModule().map(path -> path.substring(path.lastIndexOf('/') + 1)));
  }

  private static Map<String, Location> wanted(
      List<ManifestComponent> components, List<Replacement> replaces) {
    Map<String, Location> wanted = new HashMap<>();
    for (ManifestComponent component : components) {
      component
          .coordinates()
          .ifPresent(found -> wanted.putIfAbsent(found.module(), component.location()));
    }
    for (Replacement replacement : replaces) {
      wanted.putIfAbsent(
          replacement.group() + ":" + replacement.artifact(), replacement.location());
      if (replacement.target() instanceof ReplacementTarget.Artifact other) {
        wanted.putIfAbsent(other.coordinates().module(), replacement.location());
      }
    }
    return wanted;
  }
}
