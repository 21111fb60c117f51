package dev.ingot.catalog.processor;

import dev.ingot.catalog.Option;
import dev.ingot.catalog.processor.OptionType.Scalar;
import dev.ingot.catalog.processor.OptionType.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an option may be. */
final class OptionRules {
  private static final Set<OptionType> WHOLE_NUMBERS = Set.of(Scalar.INT, Scalar.LONG);

  private final OptionModel model;
  private final Option option;
  private final Set<String> problems = new LinkedHashSet<>();

  private OptionRules(OptionModel model) {
    this.model = model;
    this.option = model.option();
  }

  /** The texts of the compile errors for an option; empty when it is right. */
  static List<String> problems(OptionModel model) {
    OptionRules rules = new OptionRules(model);
    rules.checkLimits();
    rules.checkRequired();
    rules.checkDefault();
    rules.checkInline();
    rules.checkNestedDefaults();
    return new ArrayList<>(rules.problems);
  }

  private void checkLimits() {
    boolean limited = model.min().isPresent() || model.max().isPresent();
    if (limited && !WHOLE_NUMBERS.contains(model.type().leaf())) {
      problems.add(Wording.limitsOnOther(model.name()));
    }
    if (option.min() > option.max()) {
      problems.add(Wording.emptyRange(model.name()));
    }
  }

  private void checkRequired() {
    if (option.required() && model.defaultValue().isPresent()) {
      problems.add(Wording.requiredWithDefault(model.name()));
    }
    if (option.required() && model.optional()) {
      problems.add(Wording.requiredOptional(model.name()));
    }
  }

  private void checkDefault() {
    Optional<String> text = model.defaultValue();
    text.flatMap(value -> DefaultCheck.of(model).expected(model.type(), value))
        .map(expected -> Wording.badDefault(model.name(), text.orElse(""), expected))
        .ifPresent(problems::add);
    if (text.isEmpty() && !option.required() && !model.optional() && !hasZero(model.type())) {
      problems.add(Wording.needsDefault(model.name(), model.type().word()));
    }
  }

  private static boolean hasZero(OptionType type) {
    return !(type instanceof OptionType.Choice)
        && type != Scalar.COMPONENT_ID
        && type != Scalar.ANY;
  }

  private void checkInline() {
    if (!option.inline()) {
      return;
    }
    if (!(model.type() instanceof Section) || model.optional()) {
      problems.add(Wording.inlineNotSection(model.name()));
    }
    if (!option.name().isEmpty() || option.required() || model.defaultValue().isPresent()) {
      problems.add(Wording.inlineWith(model.name()));
    }
  }

  private void checkNestedDefaults() {
    if (option.nestedDefaults().length == 0) {
      return;
    }
    Optional<ConfigModel> section = model.type().section();
    if (section.isEmpty()) {
      problems.add(Wording.nestedDefaultsOnOther(model.name()));
      return;
    }
    for (Map.Entry<String, String> entry : model.nestedDefaults().entrySet()) {
      checkNestedDefault(section.get(), entry.getKey(), entry.getValue());
    }
    if (option.nestedDefaults().length != model.nestedDefaults().size()) {
      String all = String.join(", ", option.nestedDefaults());
      problems.add(Wording.nestedDefault(model.name(), all, "an option is named twice"));
    }
  }

  private void checkNestedDefault(ConfigModel section, String name, String text) {
    Optional<OptionModel> found = section.find(name);
    Optional<String> expected =
        found.isPresent()
            ? found
                .filter(nested -> !text.isEmpty())
                .flatMap(nested -> DefaultCheck.of(nested).expected(nested.type(), text))
                .map(words -> "expected: " + words)
            : Optional.of(section.name().path() + " has no such option");
    expected
        .map(words -> Wording.nestedDefault(model.name(), name + "=" + text, words))
        .ifPresent(problems::add);
  }
}
