package dev.ingot.builder.discover;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A component as people name it: its type ({@code otlp}, also a former one), its kind and type
 * ({@code receiver/otlp}), its artifact ({@code otlp-receiver}), its coordinates with or without
 * version, or a Go module that it stands for, with or without version.
 */
public final class ComponentName {
  private final Catalog catalog;
  private final String text;

  /** The component that {@code text} names. */
  public ComponentName(Catalog catalog, String text) {
    this.catalog = catalog;
    this.text = text.strip();
  }

  /** {@code receiver/otlp}: the name that is never ambiguous. */
  public static String of(ComponentDescriptor component) {
    return component.kind().word() + "/" + component.type();
  }

  /** {@code group:artifact} of the component's jar. */
  public static String module(ComponentDescriptor component) {
    String coordinates = component.coordinates();
    return coordinates.substring(0, coordinates.lastIndexOf(':'));
  }

  /**
   * The components of that name; several when it is a type that more than one kind has.
   *
   * @param problems takes that there is none, with the name that was most likely meant
   */
  public List<ComponentDescriptor> all(Problems problems) {
    if (text.isEmpty()) {
      problems.add(Messages.missing("-Dcomponent", "-Dcomponent=otlp"));
      return List.of();
    }
    for (Predicate<ComponentDescriptor> rule : rules()) {
      List<ComponentDescriptor> found = catalog.components().stream().filter(rule).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    problems.add(Messages.unknownComponent(text, nearest()));
    return List.of();
  }

  /**
   * The one component of that name.
   *
   * @param problems takes that there is none or more than one
   */
  public Optional<ComponentDescriptor> one(Problems problems) {
    List<ComponentDescriptor> found = all(problems);
    if (found.size() > 1) {
      problems.add(Messages.ambiguous(text, found.stream().map(ComponentName::of).toList()));
      return Optional.empty();
    }
    return found.stream().findFirst();
  }

  private List<Predicate<ComponentDescriptor>> rules() {
    String goModule = text.split("[ @]", 2)[0];
    return List.of(
        each -> of(each).equals(text),
        each -> each.type().equals(text),
        each -> each.coordinates().equals(text) || module(each).equals(text),
        each -> text.startsWith(module(each) + ":"),
        each -> artifact(each).equals(text),
        each -> each.deprecatedTypes().contains(text),
        each -> former(each).contains(text),
        each -> each.goModules().contains(goModule));
  }

  private static String artifact(ComponentDescriptor component) {
    String module = module(component);
    return module.substring(module.indexOf(':') + 1);
  }

  private static List<String> former(ComponentDescriptor component) {
    return component.deprecatedTypes().stream()
        .map(type -> component.kind().word() + "/" + type)
        .toList();
  }

  private Optional<String> nearest() {
    List<String> known = new ArrayList<>();
    for (ComponentDescriptor each : catalog.components()) {
      known.addAll(List.of(of(each), each.type(), artifact(each), module(each)));
      known.addAll(each.deprecatedTypes());
      known.addAll(each.goModules());
    }
    return Suggestion.nearest(text, known);
  }
}
