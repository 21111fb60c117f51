package dev.ingot.builder.fromconfig;

import dev.ingot.builder.fromconfig.Needs.Need;
import dev.ingot.builder.ocb.ManifestDraft;
import dev.ingot.builder.upstream.Counterparts;
import dev.ingot.builder.upstream.Relative;
import dev.ingot.builder.upstream.UpstreamComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a configuration needs with what there is. */
public final class FromConfig {
  private final Catalog catalog;
  private final Counterparts counterparts;

  /**
   * A comparison.
   *
   * @param catalog the components that come with Ingot
   */
  public FromConfig(Catalog catalog) {
    this.catalog = catalog;
    this.counterparts = Counterparts.in(catalog);
  }

  /**
   * The smallest manifest whose collector runs the configuration.
   *
   * @param name the name of the distribution
   * @param skipUnavailable whether what the catalog does not have is a comment and a warning
   *     instead of an error
   * @param problems receives what is wrong with the configuration, and what the catalog does not
   *     have, code {@code FRC-006}
   * @return empty when there is an error
   */
  public Optional<String> manifest(
      ConfigSource config, String name, boolean skipUnavailable, Problems problems) {
    Problems found = new Problems();
    Optional<String> manifest =
        config.needs(found).map(needs -> manifest(needs, name, skipUnavailable, found));
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : manifest;
  }

  /**
   * Reports what a distribution lacks to run a configuration.
   *
   * @param distribution its name
   * @param has its components
   * @param problems receives every component that it lacks, code {@code FRC-007}
   */
  public void check(
      Needs needs, String distribution, List<ComponentDescriptor> has, Problems problems) {
    Catalog own = Catalog.of(has);
    for (Need need : needs.components()) {
      if (own.find(need.kind(), need.type()).isEmpty()) {
        problems.add(Messages.lacks(need, distribution, remedy(need, own)));
      }
    }
  }

  private String manifest(Needs needs, String name, boolean skip, Problems problems) {
    ManifestDraft draft = new ManifestDraft();
    draft.distribution("name", name);
    // Without the section the five usual providers would be meant.
    draft.section(ComponentKind.PROVIDER, List.of());
    for (Need need : needs.components()) {
      Optional<ComponentDescriptor> component = catalog.find(need.kind(), need.type());
      if (component.isPresent()) {
        draft.entry(need.kind(), component.get().coordinates(), Map.of(), instances(need));
      } else {
        problems.add(unavailable(need, skip));
        draft.comment(need.kind(), List.of("not available: " + String.join(", ", names(need))));
      }
    }
    return draft.text();
  }

  /** The ids, when they tell more than the type. */
  private static List<String> instances(Need need) {
    return need.ids().size() > 1 || !need.ids().contains(need.type()) && !need.ids().isEmpty()
        ? List.of(String.join(", ", need.ids()))
        : List.of();
  }

  private static List<String> names(Need need) {
    return need.ids().isEmpty() ? List.of(need.type()) : List.copyOf(need.ids());
  }

  private Problem unavailable(Need need, boolean skip) {
    Optional<String> known =
        counterparts
            .known(need.kind(), need.type())
            .map(UpstreamComponent::goModule)
            // What is here under another spelling is not missing.
            .filter(module -> catalog.byGoModule(module).isEmpty());
    Optional<String> spelling =
        known.isPresent() ? Optional.empty() : catalog.nearestType(need.kind(), need.type());
    Optional<String> step =
        spelling.map(near -> "nearest is '" + near + "'").or(() -> nearest(need));
    return Messages.unavailable(need, known, step, skip);
  }

  private Optional<String> nearest(Need need) {
    return counterparts.nearest(need.kind(), need.type(), need.signals()).map(Relative::why);
  }

  private Optional<String> remedy(Need need, Catalog own) {
    return catalog
        .find(need.kind(), need.type())
        .map(there -> "add 'maven: " + there.coordinates() + "' to " + need.kind().section())
        .or(
            () ->
                own.nearestType(need.kind(), need.type())
                    .map(near -> "did you mean '" + near + "'?"))
        .or(() -> nearest(need));
  }
}
