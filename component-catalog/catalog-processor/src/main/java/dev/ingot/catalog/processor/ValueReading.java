package dev.ingot.catalog.processor;

import dev.ingot.catalog.processor.OptionType.Choice;
import dev.ingot.catalog.processor.OptionType.Mapping;
import dev.ingot.catalog.processor.OptionType.Scalar;
import dev.ingot.catalog.processor.OptionType.Section;
import dev.ingot.catalog.processor.OptionType.Sequence;
import java.util.Map;
import java.util.stream.Collectors;

/** The expressions with which a binder reads the values of options. */
final class ValueReading {
  private static final TypeName VALUE = new TypeName("dev.ingot.component.config", "ConfigValue");
  private static final TypeName MAP = new TypeName("java.util", "Map");

  private final Imports imports;

  ValueReading(Imports imports) {
    this.imports = imports;
  }

  /**
   * An expression in two parts, between which a line can be broken.
   *
   * @param value gets the value
   * @param call makes something of it, beginning with the dot; may be empty
   */
  record Reading(String value, String call) {}

  /** Reads the value of an option from {@code section}. */
  Reading of(OptionModel option) {
    if (option.inline()) {
      String arguments = sectionArguments(option, (Section) option.type());
      return new Reading("section.inline(" + arguments + ")", "");
    }
    String name = JavaText.literal(option.name());
    String value =
        option.option().required()
            ? "section.required(" + name + ")"
            : "section.value("
                + name
                + ", "
                + JavaText.literal(option.option().defaultValue())
                + ")";
    String call =
        option.optional()
            ? ".asOptional(" + function(option, option.type(), 0) + ")"
            : call(option, option.type(), 0);
    return new Reading(value, option.ifWritten() ? ".ifWritten()" + call : call);
  }

  /** The call that makes a value out of a {@code ConfigValue}. */
  private String call(OptionModel option, OptionType type, int depth) {
    if (type instanceof Sequence list) {
      return ".asList(" + function(option, list.element(), depth) + ")";
    }
    if (type instanceof Mapping map) {
      return map.element() == Scalar.SECRET
          ? ".asSecrets()"
          : ".asMap(" + function(option, map.element(), depth) + ")";
    }
    if (type instanceof Section section) {
      return ".asSection(" + sectionArguments(option, section) + ")";
    }
    if (type instanceof Choice choice) {
      return ".asEnum(" + imports.name(choice.name()) + ".values())";
    }
    return switch ((Scalar) type) {
      case INT -> ".asInt(" + limits(option, Integer.MIN_VALUE, Integer.MAX_VALUE) + ")";
      case LONG -> ".asLong(" + limits(option, Long.MIN_VALUE, Long.MAX_VALUE) + ")";
      default -> "." + method((Scalar) type) + "()";
    };
  }

  /** The same as a function of a {@code ConfigValue}. */
  private String function(OptionModel option, OptionType type, int depth) {
    if (type instanceof Scalar scalar && scalar != Scalar.INT && scalar != Scalar.LONG) {
      return imports.name(VALUE) + "::" + method(scalar);
    }
    String parameter = depth == 0 ? "value" : "value" + (depth + 1);
    return parameter + " -> " + parameter + call(option, type, depth + 1);
  }

  private static String method(Scalar scalar) {
    return switch (scalar) {
      case BOOL -> "asBoolean";
      case INT -> "asInt";
      case LONG -> "asLong";
      case FLOAT -> "asDouble";
      case STRING -> "asString";
      case DURATION -> "asDuration";
      case SECRET -> "asSecret";
      case COMPONENT_ID -> "asComponentId";
      case ANY -> "asNode";
    };
  }

  private static String limits(OptionModel option, long least, long greatest) {
    long min = Math.max(least, option.option().min());
    long max = Math.min(greatest, option.option().max());
    return JavaText.literal(min) + ", " + JavaText.literal(max);
  }

  private String sectionArguments(OptionModel option, Section section) {
    String binder = imports.name(section.config().name().binder());
    return "new " + binder + "(), " + nestedDefaults(option.nestedDefaults());
  }

  private String nestedDefaults(Map<String, String> defaults) {
    String map = imports.name(MAP);
    boolean few = defaults.size() <= 10;
    return defaults.entrySet().stream()
        .map(entry -> pair(entry.getKey(), entry.getValue()))
        .map(pair -> few ? pair : map + ".entry(" + pair + ")")
        .collect(Collectors.joining(", ", map + (few ? ".of(" : ".ofEntries("), ")"));
  }

  private static String pair(String name, String text) {
    return JavaText.literal(name) + ", " + JavaText.literal(text);
  }
}
