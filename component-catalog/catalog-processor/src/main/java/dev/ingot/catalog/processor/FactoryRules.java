package dev.ingot.catalog.processor;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.MirroredTypeException;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a factory has to be, so that generated code can call its constructor. */
final class FactoryRules {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  FactoryRules(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * The factory of a component; what is wrong with it is reported at the component. Empty when the
   * class does not exist, which the compiler reports.
   */
  Optional<TypeElement> check(TypeElement type, Component component) {
    Optional<TypeElement> factory = factory(component);
    factory.ifPresent(found -> check(type, component.kind(), found));
    return factory;
  }

  private void check(TypeElement type, ComponentKind kind, TypeElement factory) {
    String name = factory.getQualifiedName().toString();
    if (kind == ComponentKind.PROVIDER && !factory.equals(type)) {
      String expected = type.getSimpleName().toString();
      diagnostics.error(type, Wording.providerFactory(expected));
      return;
    }
    if (factory.getKind() != ElementKind.CLASS
        || factory.getModifiers().contains(Modifier.ABSTRACT)) {
      diagnostics.error(type, Wording.abstractFactory(name));
      return;
    }
    if (!isPublic(factory)) {
      diagnostics.error(type, Wording.notPublic("factory", name));
    }
    if (ElementFilter.constructorsIn(factory.getEnclosedElements()).stream()
        .noneMatch(FactoryRules::isPlain)) {
      diagnostics.error(type, Wording.noConstructor(name));
    }
    checkInterface(type, kind, factory);
  }

  private void checkInterface(TypeElement type, ComponentKind kind, TypeElement factory) {
    TypeElement contract = elements.getTypeElement(contract(kind));
    if (contract == null) {
      return;
    }
    DeclaredType expected =
        contract.getTypeParameters().isEmpty()
            ? types.getDeclaredType(contract)
            : types.getDeclaredType(contract, type.asType());
    if (!types.isAssignable(factory.asType(), expected)) {
      String name = factory.getQualifiedName().toString();
      diagnostics.error(type, Wording.factoryType(name, expected.toString()));
    }
  }

  private static String contract(ComponentKind kind) {
    return switch (kind) {
      case RECEIVER -> "dev.ingot.component.ReceiverFactory";
      case PROCESSOR -> "dev.ingot.component.ProcessorFactory";
      case EXPORTER -> "dev.ingot.component.ExporterFactory";
      case CONNECTOR -> "dev.ingot.component.ConnectorFactory";
      case EXTENSION -> "dev.ingot.component.ExtensionFactory";
      case PROVIDER -> "dev.ingot.component.config.provider.ConfigProvider";
    };
  }

  private static boolean isPlain(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && constructor.getModifiers().contains(Modifier.PUBLIC);
  }

  private static boolean isPublic(Element element) {
    boolean outer =
        !(element.getEnclosingElement() instanceof TypeElement enclosing) || isPublic(enclosing);
    return outer && element.getModifiers().contains(Modifier.PUBLIC);
  }

  /** The compiler tells a class in an annotation through an exception. */
  private static Optional<TypeElement> factory(Component component) {
    try {
      throw new IllegalStateException("a class at compile time: " + component.factory());
    } catch (MirroredTypeException e) {
      return e.getTypeMirror().getKind() == TypeKind.DECLARED
          ? Optional.of((TypeElement) ((DeclaredType) e.getTypeMirror()).asElement())
          : Optional.empty();
    }
  }
}
