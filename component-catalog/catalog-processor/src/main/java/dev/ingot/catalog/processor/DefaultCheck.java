package dev.ingot.catalog.processor;

import dev.ingot.catalog.processor.OptionType.Choice;
import dev.ingot.catalog.processor.OptionType.Mapping;
import dev.ingot.catalog.processor.OptionType.Scalar;
import dev.ingot.catalog.processor.OptionType.Section;
import dev.ingot.catalog.processor.OptionType.Sequence;
import dev.ingot.catalog.processor.schema.Notation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says what is wrong with a default.
 *
 * @param optional whether the option may be absent
 * @param min the smallest number allowed
 * @param max the largest number allowed
 */
record DefaultCheck(boolean optional, long min, long max) {

  static DefaultCheck of(OptionModel option) {
    return new DefaultCheck(option.optional(), option.option().min(), option.option().max());
  }

  /** What is expected instead; empty when the default is right. */
  Optional<String> expected(OptionType type, String text) {
    if (type instanceof Scalar scalar) {
      return expectedScalar(scalar, text);
    }
    if (type instanceof Choice choice) {
      return expect(choice.values().contains(text), "one of " + String.join(", ", choice.values()));
    }
    if (type instanceof Sequence list) {
      return expectedList(list, text);
    }
    if (type instanceof Mapping map) {
      return expectedMap(map, text);
    }
    if (!(type instanceof Section)) {
      throw new IllegalStateException("unknown type " + type);
    }
    return optional
        ? expect(text.equals("{}"), "{}, which turns the section on")
        : Optional.of("no default on a section that is always there");
  }

  private Optional<String> expectedList(Sequence list, String text) {
    if (!(list.element() instanceof Scalar) && !(list.element() instanceof Choice)) {
      return Optional.of("no default on a list of this type");
    }
    return pieces(text).flatMap(item -> expected(list.element(), item).stream()).findFirst();
  }

  private Optional<String> expectedMap(Mapping map, String text) {
    if (!(map.element() instanceof Scalar) && !(map.element() instanceof Choice)) {
      return Optional.of("no default on a map of this type");
    }
    return pieces(text)
        .flatMap(
            entry ->
                entry.indexOf('=') < 0
                    ? Stream.of("entries such as name=value")
                    : expected(map.element(), entry.substring(entry.indexOf('=') + 1)).stream())
        .findFirst();
  }

  private static Stream<String> pieces(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip);
  }

  private Optional<String> expectedScalar(Scalar scalar, String text) {
    return switch (scalar) {
      case BOOL -> expect(Set.of("true", "false").contains(text), "true or false");
      case INT -> expectedNumber("an int", Integer::parseInt, text);
      case LONG -> expectedNumber("a long", Long::parseLong, text);
      case FLOAT -> expect(parses(Double::parseDouble, text).isPresent(), "a number");
      case DURATION -> expect(text.matches(Notation.DURATION), "a duration such as 200ms or 1h30m");
      case COMPONENT_ID -> expect(text.matches(Notation.COMPONENT_ID), "the id of a component");
      case STRING, SECRET -> Optional.empty();
      case ANY -> Optional.of("no default on a value of any type");
    };
  }

  private <N extends Number> Optional<String> expectedNumber(
      String what, Function<String, N> parser, String text) {
    Optional<N> number = parses(parser, text);
    if (number.isEmpty()) {
      return Optional.of(what);
    }
    long value = number.get().longValue();
    if (value < min) {
      return Optional.of("at least " + min);
    }
    return expect(value <= max, "at most " + max);
  }

  private static <N extends Number> Optional<N> parses(Function<String, N> parser, String text) {
    try {
      return Optional.of(parser.apply(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> expect(boolean right, String expected) {
    return right ? Optional.empty() : Optional.of(expected);
  }
}
