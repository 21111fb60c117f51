package dev.ingot.builder.plan;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.List;

/** Finds components that stand under another kind than their own. */
public final class KindCheck {

  private KindCheck() {}

  /**
   * Checks what the catalog knows, so that no jar is needed.
   *
   * @param problems receives what stands under another kind, code {@code PLAN-001}
   */
  public static void check(Manifest manifest, Catalog catalog, Problems problems) {
    for (ManifestComponent component : manifest.components()) {
      List<ComponentKind> kinds =
          known(component, catalog).stream().map(ComponentDescriptor::kind).toList();
      if (!kinds.isEmpty() && !kinds.contains(component.kind())) {
        problems.add(wrongKind(component, kinds.get(0)));
      }
    }
  }

  /** The problem that {@code component} is of the kind {@code actual}. */
  static Problem wrongKind(ManifestComponent component, ComponentKind actual) {
    return Messages.WRONG_KIND.at(
        component.location(),
        component.label(),
        actual.word(),
        component.kind().section(),
        actual.section());
  }

  /** What the catalog has of it; a jar given by path speaks for itself. */
  private static List<ComponentDescriptor> known(ManifestComponent component, Catalog catalog) {
    if (component.path().isPresent()) {
      return List.of();
    }
    return component
        .coordinates()
        .map(it -> catalog.byCoordinates(it.group(), it.artifact()))
        .orElseGet(() -> catalog.byGoModule(component.goModule().orElseThrow()).stream().toList());
  }
}
