package dev.ingot.builder.plan;

import dev.ingot.builder.resolve.ResolvedComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.Stability;
import dev.ingot.problem.Problems;
import java.util.List;
import java.util.Locale;

/**
 * Finds components that are less stable than the manifest wants.
 *
 * @param minimum what every component must reach, for each signal that it handles
 */
record StabilityCheck(Stability minimum) {

  void check(List<ResolvedComponent> components, Problems problems) {
    for (ResolvedComponent component : components) {
      ComponentDescriptor descriptor = component.descriptor();
      descriptor.stability().ifPresent(found -> check(component, found, "", problems));
      for (SupportDescriptor each : descriptor.supports()) {
        String signals = each.to().map(to -> each.signal() + " to " + to).orElse(each.signal());
        check(component, each.stability(), " for " + signals, problems);
      }
    }
  }

  private void check(
      ResolvedComponent component, Stability found, String where, Problems problems) {
    if (found.compareTo(minimum) < 0) {
      problems.add(
          Messages.TOO_UNSTABLE.at(
              component.declared().location(),
              component.declared().label(),
              word(found) + where,
              word(minimum)));
    }
  }

  private static String word(Stability stability) {
    return stability.label().toLowerCase(Locale.ROOT);
  }
}
