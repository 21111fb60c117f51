package dev.ingot.catalog.processor;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.processor.OptionType.Choice;
import dev.ingot.catalog.processor.OptionType.Mapping;
import dev.ingot.catalog.processor.OptionType.Scalar;
import dev.ingot.catalog.processor.OptionType.Section;
import dev.ingot.catalog.processor.OptionType.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From types of the language to types of options. */
final class TypeReader {
  private static final Map<TypeKind, Scalar> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, Scalar.BOOL,
          TypeKind.INT, Scalar.INT,
          TypeKind.LONG, Scalar.LONG,
          TypeKind.DOUBLE, Scalar.FLOAT);
  private static final Map<String, Scalar> CLASSES =
      Map.of(
          "java.lang.String", Scalar.STRING,
          "java.time.Duration", Scalar.DURATION,
          "dev.ingot.component.config.Secret", Scalar.SECRET,
          "dev.ingot.component.ComponentId", Scalar.COMPONENT_ID,
          "dev.ingot.yaml.Node", Scalar.ANY);
  private static final Map<String, Scalar> BOXES =
      Map.of(
          "java.lang.Boolean", Scalar.BOOL,
          "java.lang.Integer", Scalar.INT,
          "java.lang.Long", Scalar.LONG,
          "java.lang.Double", Scalar.FLOAT);

  private final Function<TypeElement, Optional<ConfigModel>> configs;

  /** Reads types; nested records through {@code configs}. */
  TypeReader(Function<TypeElement, Optional<ConfigModel>> configs) {
    this.configs = configs;
  }

  /** What {@code Optional} holds; empty for other types. */
  static Optional<TypeMirror> insideOptional(TypeMirror type) {
    return type instanceof DeclaredType declared && name(declared).equals("java.util.Optional")
        ? argument(declared, 0)
        : Optional.empty();
  }

  /**
   * The type of an option.
   *
   * @param boxed whether the type is an argument, so that numbers come in boxes
   * @throws UnsupportedTypeException when there is none
   */
  OptionType read(TypeMirror type, boolean boxed) throws UnsupportedTypeException {
    Scalar primitive = PRIMITIVES.get(type.getKind());
    if (primitive != null) {
      return primitive;
    }
    if (!(type instanceof DeclaredType declared)) {
      throw new UnsupportedTypeException(false);
    }
    String name = name(declared);
    Scalar scalar = CLASSES.getOrDefault(name, boxed ? BOXES.get(name) : null);
    return scalar != null ? scalar : readDeclared(declared, name);
  }

  private OptionType readDeclared(DeclaredType type, String name) throws UnsupportedTypeException {
    if (name.equals("java.util.List")) {
      return new Sequence(readArgument(type, 0));
    }
    if (name.equals("java.util.Map") && isText(argument(type, 0))) {
      return new Mapping(readArgument(type, 1));
    }
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return new Choice(typeName(element), constants(element), saysItself(element));
    }
    if (element.getKind() != ElementKind.RECORD || element.getAnnotation(Config.class) == null) {
      throw new UnsupportedTypeException(false);
    }
    return new Section(
        configs.apply(element).orElseThrow(() -> new UnsupportedTypeException(true)));
  }

  private OptionType readArgument(DeclaredType type, int index) throws UnsupportedTypeException {
    return read(argument(type, index).orElseThrow(() -> new UnsupportedTypeException(false)), true);
  }

  private static boolean isText(Optional<TypeMirror> type) {
    return type.isPresent()
        && type.get() instanceof DeclaredType declared
        && name(declared).equals("java.lang.String");
  }

  private static Optional<TypeMirror> argument(DeclaredType type, int index) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }

  private static String name(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  private static List<String> constants(TypeElement element) {
    return element.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(member -> member.getSimpleName().toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean saysItself(TypeElement element) {
    return element.getEnclosedElements().stream()
        .anyMatch(member -> member.toString().equals("toString()"));
  }

  /** The name of a class. */
  static TypeName typeName(TypeElement element) {
    Element outer = element.getEnclosingElement();
    String simpleName = element.getSimpleName().toString();
    if (outer instanceof TypeElement enclosing) {
      TypeName name = typeName(enclosing);
      return new TypeName(name.packageName(), name.path() + "." + simpleName);
    }
    String packageName =
        outer instanceof PackageElement named ? named.getQualifiedName().toString() : "";
    return new TypeName(packageName, simpleName);
  }
}
