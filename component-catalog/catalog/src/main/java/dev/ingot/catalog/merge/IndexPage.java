package dev.ingot.catalog.merge;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Stability;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that lists all components. */
final class IndexPage {
  private IndexPage() {}

  /** The page in Markdown; links go to {@code KIND-TYPE.md} beside it. */
  static String of(List<Found> components) {
    StringBuilder page = new StringBuilder();
    page.append("<!-- Made from the catalog; edit the components' config records instead. -->\n\n");
    page.append("# Components\n\nWhat a manifest can pick, and how far it can be relied on.\n");
    for (ComponentKind kind : ComponentKind.values()) {
      List<ComponentDescriptor> some =
          components.stream()
              .map(Found::descriptor)
              .filter(descriptor -> descriptor.kind() == kind)
              .toList();
      if (!some.isEmpty()) {
        append(page, kind, some);
      }
    }
    return page.toString();
  }

  private static void append(
      StringBuilder page, ComponentKind kind, List<ComponentDescriptor> components) {
    String word = kind.section();
    page.append("\n## ").append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    page.append("\n\n| Type | What it does | Stability | Maven |\n| --- | --- | --- | --- |\n");
    for (ComponentDescriptor component : components) {
      page.append("| [`").append(component.type()).append("`](").append(fileName(component));
      page.append(") | ").append(component.doc().replace("|", "\\|")).append(" | ");
      page.append(stability(component)).append(" | `").append(component.coordinates());
      page.append("` |\n");
    }
  }

  /** The name of a component's page in the documentation. */
  static String fileName(ComponentDescriptor component) {
    return Found.path(component).replace('/', '-') + ".md";
  }

  /** {@code Stable}, or {@code Stable: traces, logs; Beta: metrics}. */
  private static String stability(ComponentDescriptor component) {
    if (component.stability().isPresent()) {
      return component.stability().get().label();
    }
    List<Stability> used =
        component.supports().stream()
            .map(ComponentDescriptor.SupportDescriptor::stability)
            .distinct()
            .sorted((one, other) -> other.compareTo(one))
            .toList();
    return used.size() == 1
        ? used.get(0).label()
        : used.stream()
            .map(stability -> stability.label() + ": " + signals(component, stability))
            .collect(Collectors.joining("; "));
  }

  private static String signals(ComponentDescriptor component, Stability stability) {
    Stream<String> labels =
        component.supports().stream()
            .filter(support -> support.stability() == stability)
            .map(ComponentDescriptor.SupportDescriptor::label);
    return labels.collect(Collectors.joining(", "));
  }
}
