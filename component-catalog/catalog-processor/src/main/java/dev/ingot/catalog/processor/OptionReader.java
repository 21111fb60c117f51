package dev.ingot.catalog.processor;

import dev.ingot.catalog.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/** From record components to options. */
final class OptionReader {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  private final TypeReader types;
  private final Diagnostics diagnostics;

  OptionReader(TypeReader types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** The option of a record component; empty when errors were reported, here or for its type. */
  Optional<OptionModel> read(RecordComponentElement component) {
    Option option = component.getAnnotation(Option.class);
    if (option == null) {
      diagnostics.error(component, Wording.noOption(component.getSimpleName().toString()));
      return Optional.empty();
    }
    String name = name(component, option);
    checkText(component, name, option);
    Optional<TypeMirror> inside = TypeReader.insideOptional(component.asType());
    try {
      OptionType type = types.read(inside.orElse(component.asType()), inside.isPresent());
      Map<String, String> nested = nestedDefaults(option);
      OptionModel model = new OptionModel(name, type, inside.isPresent(), nested, option);
      List<String> problems = OptionRules.problems(model);
      problems.forEach(problem -> diagnostics.error(component, problem));
      return problems.isEmpty() ? Optional.of(model) : Optional.empty();
    } catch (UnsupportedTypeException e) {
      if (!e.isReported()) {
        String type = component.asType().toString();
        diagnostics.error(component, Wording.unsupportedType(name, type));
      }
      return Optional.empty();
    }
  }

  private void checkText(RecordComponentElement component, String name, Option option) {
    if (!option.inline() && !SNAKE_CASE.matcher(name).matches()) {
      diagnostics.error(component, Wording.notSnakeCase(name));
    }
    if (option.doc().isBlank()) {
      diagnostics.error(component, Wording.noDoc(name));
    }
    if (option.doc().indexOf('\n') >= 0) {
      diagnostics.error(component, Wording.docLines("option '" + name + "'"));
    }
  }

  private static Map<String, String> nestedDefaults(Option option) {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String entry : option.nestedDefaults()) {
      int equals = Math.max(entry.indexOf('='), 0);
      defaults.put(
          entry.substring(0, equals), entry.substring(Math.min(equals + 1, entry.length())));
    }
    return defaults;
  }

  private static String name(RecordComponentElement component, Option option) {
    return option.name().isEmpty()
        ? snakeCase(component.getSimpleName().toString())
        : option.name();
  }

  /** {@code sendBatchSize} as {@code send_batch_size}; a run of capitals is one word. */
  static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
