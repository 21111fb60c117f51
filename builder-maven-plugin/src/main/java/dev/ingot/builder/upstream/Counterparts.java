package dev.ingot.builder.upstream;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands here for components of the Go Collector. */
public final class Counterparts {
  private final Catalog catalog;
  private final Upstream upstream;
  private final Relatives relatives;

  private Counterparts(Catalog catalog, Upstream upstream) {
    this.catalog = catalog;
    this.upstream = upstream;
    this.relatives = new Relatives(catalog);
  }

  /** The counterparts that {@code catalog} has. */
  public static Counterparts in(Catalog catalog) {
    return new Counterparts(catalog, Upstream.load());
  }

  /** Whether there is an artifact for it: by its coordinates, or by the catalog. */
  public boolean isAvailable(ManifestComponent component) {
    return component.coordinates().isPresent() || counterpart(component).isPresent();
  }

  /** What the catalog has for the Go module of a component. */
  public Optional<ComponentDescriptor> counterpart(ManifestComponent component) {
    return component.goModule().flatMap(catalog::byGoModule);
  }

  /** The component of the Go Collector that is meant, if it is a known one. */
  public Optional<UpstreamComponent> known(ManifestComponent component) {
    return component.goModule().flatMap(module -> upstream.byGoModule(component.kind(), module));
  }

  /** The component of the Go Collector that has this type or had it, if it is a known one. */
  public Optional<UpstreamComponent> known(ComponentKind kind, String type) {
    return upstream.byType(kind, type);
  }

  /** The component here that is nearest to one without counterpart. */
  public Optional<Relative> nearest(ManifestComponent component) {
    return known(component)
        .map(it -> relatives.nearest(it.kind(), it.type(), it.signals()))
        .orElseGet(() -> relatives.nearest(component.kind(), typeOf(component), Set.of()));
  }

  /**
   * The component here that is nearest to a type.
   *
   * @param signals what it is used for; empty when unknown
   */
  public Optional<Relative> nearest(ComponentKind kind, String type, Set<String> signals) {
    return relatives.nearest(kind, type, signals);
  }

  /** The problem that nothing here stands for a component; an error, code {@code RES-001}. */
  public Problem missing(ManifestComponent component) {
    return Messages.noCounterpart(component, advice(component));
  }

  /**
   * What to take for a component without counterpart: the Go module that was most likely meant if
   * nobody knows this one, else the nearest relative.
   */
  public Optional<String> advice(ManifestComponent component) {
    Optional<String> spelling =
        known(component).isPresent()
            ? Optional.empty()
            : catalog.nearestGoModule(component.kind(), component.goModule().orElseThrow());
    return spelling.map(near -> "nearest is '" + near + "'").or(() -> why(component));
  }

  /**
   * The manifest without the components that nothing here stands for.
   *
   * @param problems receives each of them as a warning, code {@code OCB-003}
   */
  public Manifest withoutMissing(Manifest manifest, Problems problems) {
    List<ManifestComponent> available = new ArrayList<>();
    for (ManifestComponent component : manifest.components()) {
      if (isAvailable(component)) {
        available.add(component);
      } else {
        problems.add(Messages.leftOut(component, why(component)));
      }
    }
    return available.size() == manifest.components().size()
        ? manifest
        : manifest.withComponents(available);
  }

  private Optional<String> why(ManifestComponent component) {
    return nearest(component).map(Relative::why);
  }

  /** The type that the name of a Go module suggests. */
  private static String typeOf(ManifestComponent component) {
    String module = component.goModule().orElseThrow();
    String name = module.substring(module.lastIndexOf('/') + 1);
    String kind = component.kind().word();
    return name.endsWith(kind) ? name.substring(0, name.length() - kind.length()) : name;
  }
}
