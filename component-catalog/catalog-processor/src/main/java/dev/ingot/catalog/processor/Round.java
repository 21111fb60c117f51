package dev.ingot.catalog.processor;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Config;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The work on what one round of the compiler brings. */
final class Round {
  /** The processor option with the Maven coordinates. */
  static final String COORDINATES = "ingot.coordinates";

  private final Diagnostics diagnostics;
  private final ConfigReader configs;
  private final FactoryRules factories;
  private final GeneratedFiles files;
  private final Elements elements;
  private final Optional<String> coordinates;
  private final Set<String> declared = new HashSet<>();

  Round(ProcessingEnvironment environment) {
    Types types = environment.getTypeUtils();
    this.elements = environment.getElementUtils();
    this.diagnostics = new Diagnostics(environment.getMessager());
    this.configs = new ConfigReader(elements, types, diagnostics);
    this.factories = new FactoryRules(elements, types, diagnostics);
    this.files = new GeneratedFiles(environment.getFiler(), diagnostics);
    this.coordinates = Optional.ofNullable(environment.getOptions().get(COORDINATES));
  }

  /** Makes the binder of a part of configurations. */
  void config(TypeElement type) {
    if (type.getKind() != ElementKind.RECORD) {
      diagnostics.error(type, Wording.notARecord("Config"));
      return;
    }
    configs.read(type).ifPresent(config -> files.binder(type, config));
  }

  /** Makes everything of a component. */
  void component(TypeElement type) {
    int before = diagnostics.count();
    Component component = type.getAnnotation(Component.class);
    boolean provider = component.kind() == ComponentKind.PROVIDER;
    checkDeclaration(type, component);
    if (!provider && type.getKind() != ElementKind.RECORD) {
      diagnostics.error(type, Wording.notARecord("Component"));
      return;
    }
    Optional<ConfigModel> config = provider ? Optional.empty() : configs.read(type);
    Optional<ComponentDescriptor> descriptor =
        new ComponentReader(elements, diagnostics, factories, checkedCoordinates(type))
            .read(type, config);
    if (type.getAnnotation(Config.class) == null) {
      config.ifPresent(record -> files.binder(type, record));
    }
    if (diagnostics.count() == before && (provider || config.isPresent())) {
      descriptor.ifPresent(found -> files.component(type, found));
    }
  }

  private void checkDeclaration(TypeElement type, Component component) {
    String name = type.getQualifiedName().toString();
    if (!type.getModifiers().contains(Modifier.PUBLIC)) {
      diagnostics.error(type, Wording.notPublic("component", name));
    }
    if (type.getAnnotation(Config.class) != null) {
      diagnostics.error(type, Wording.componentAndConfig(name));
    }
    String kind = component.kind().word();
    if (!declared.add(kind + "/" + component.type())) {
      diagnostics.error(type, Wording.declaredTwice(kind, component.type()));
    }
  }

  private Optional<String> checkedCoordinates(TypeElement type) {
    if (coordinates.isEmpty()) {
      diagnostics.error(type, Wording.noCoordinates());
      return coordinates;
    }
    if (!coordinates.get().matches("[^:\\s]+:[^:\\s]+:[^:\\s]+")) {
      diagnostics.error(type, Wording.badCoordinates(coordinates.get()));
      return Optional.empty();
    }
    return coordinates;
  }
}
