package dev.ingot.catalog.processor;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentDescriptor.SupportDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Supports;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** From annotated classes to descriptors. */
final class ComponentReader {
  private final Elements elements;
  private final Diagnostics diagnostics;
  private final FactoryRules factories;
  private final Optional<String> coordinates;

  /**
   * Reads components.
   *
   * @param coordinates the Maven coordinates of what is compiled; empty when they are unknown,
   *     which has been reported
   */
  ComponentReader(
      Elements elements,
      Diagnostics diagnostics,
      FactoryRules factories,
      Optional<String> coordinates) {
    this.elements = elements;
    this.diagnostics = diagnostics;
    this.factories = factories;
    this.coordinates = coordinates;
  }

  /**
   * The descriptor of a component; empty when errors were reported.
   *
   * @param config its config record; empty for a provider
   */
  Optional<ComponentDescriptor> read(TypeElement type, Optional<ConfigModel> config) {
    int before = diagnostics.count();
    Component component = type.getAnnotation(Component.class);
    ComponentRules.problems(component).forEach(problem -> diagnostics.error(type, problem));
    Optional<TypeElement> factory = factories.check(type, component);
    boolean right = diagnostics.count() == before && coordinates.isPresent();
    return right
        ? factory.map(found -> descriptor(type, component, found, config))
        : Optional.empty();
  }

  private ComponentDescriptor descriptor(
      TypeElement type, Component component, TypeElement factory, Optional<ConfigModel> config) {
    return new ComponentDescriptor(
        component.kind(),
        component.type(),
        component.doc(),
        coordinates.orElse(""),
        config.map(record -> binaryName(type)).orElse(""),
        config.map(record -> record.name().binder().qualified()).orElse(""),
        binaryName(factory),
        supports(component),
        hasSignals(component.kind()) ? Optional.empty() : Optional.of(component.stability()),
        List.of(component.deprecatedTypes()),
        List.of(component.goModules()),
        config.map(record -> DescriptorMaker.options(record, Map.of())).orElse(List.of()));
  }

  /** Whether components of a kind state their signals. */
  static boolean hasSignals(ComponentKind kind) {
    return kind != ComponentKind.EXTENSION && kind != ComponentKind.PROVIDER;
  }

  /** The signals of a component in the order of its annotation. */
  static List<SupportDescriptor> supports(Component component) {
    return Arrays.stream(component.supports()).map(ComponentReader::support).toList();
  }

  private static SupportDescriptor support(Supports supports) {
    Optional<String> to = Optional.of(supports.to()).filter(text -> !text.isEmpty());
    return new SupportDescriptor(supports.signal(), to, supports.stability());
  }

  private String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}
