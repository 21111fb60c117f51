package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.Stability;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How much users can rely on a component, in words. */
final class StabilityText {
  private StabilityText() {}

  /** {@code stable: traces, metrics; alpha: profiles}, or one word for extensions and providers. */
  static String of(ComponentDescriptor component) {
    if (component.stability().isPresent()) {
      return word(component.stability().get());
    }
    Map<Stability, List<String>> labels =
        component.supports().stream()
            .collect(
                Collectors.groupingBy(
                    SupportDescriptor::stability,
                    () -> new EnumMap<>(Stability.class),
                    Collectors.mapping(SupportDescriptor::label, Collectors.toList())));
    return labels.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
        .map(each -> word(each.getKey()) + ": " + String.join(", ", each.getValue()))
        .collect(Collectors.joining("; "));
  }

  static String word(Stability stability) {
    return stability.name().toLowerCase(Locale.ROOT);
  }
}
