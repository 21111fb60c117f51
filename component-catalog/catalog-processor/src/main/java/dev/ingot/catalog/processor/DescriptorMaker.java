package dev.ingot.catalog.processor;

import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.processor.OptionType.Choice;
import dev.ingot.catalog.processor.OptionType.Mapping;
import dev.ingot.catalog.processor.OptionType.Section;
import dev.ingot.catalog.processor.OptionType.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From an option to its descriptor.
 *
 * @param option the option
 * @param outer defaults that the records around it give, by path from the level of the option
 */
record DescriptorMaker(OptionModel option, Map<String, String> outer) {

  /**
   * The options at the level of a record, those of inline records in their place.
   *
   * @param outer defaults that take the place of the record's own
   */
  static List<OptionDescriptor> options(ConfigModel config, Map<String, String> outer) {
    return config.options().stream()
        .flatMap(option -> new DescriptorMaker(option, outer).describe())
        .toList();
  }

  private Stream<OptionDescriptor> describe() {
    if (!option.inline()) {
      return Stream.of(describe(option.type(), option.name()));
    }
    Map<String, String> defaults = new HashMap<>(option.nestedDefaults());
    defaults.putAll(outer);
    return option.type().section().stream().flatMap(section -> options(section, defaults).stream());
  }

  private OptionDescriptor describe(OptionType type, String name) {
    boolean top = type == option.type();
    boolean leaf = type == option.type().leaf();
    return new OptionDescriptor(
        name,
        type.word(),
        top ? option.option().doc() : "",
        top ? defaultValue() : Optional.empty(),
        top && option.option().required() && !outer.containsKey(option.name()),
        top && option.optional(),
        leaf ? option.option().unit() : "",
        option.min().filter(limit -> leaf),
        option.max().filter(limit -> leaf),
        type instanceof Choice choice ? choice.values() : List.of(),
        type instanceof Choice choice && choice.anyCase(),
        elementOf(type).map(element -> describe(element, "element")),
        type instanceof Section section
            ? options(section.config(), nestedDefaults(top))
            : List.of(),
        option.deprecated().filter(reason -> top));
  }

  private Optional<String> defaultValue() {
    String given = outer.get(option.name());
    return given == null
        ? option.defaultValue()
        : Optional.of(given).filter(text -> !text.isEmpty());
  }

  /** What a section's options get; paths from further out reach sections, but not into lists. */
  private Map<String, String> nestedDefaults(boolean top) {
    Map<String, String> defaults = new HashMap<>(option.nestedDefaults());
    String prefix = option.name() + ".";
    outer.forEach(
        (path, text) -> {
          if (top && path.startsWith(prefix)) {
            defaults.put(path.substring(prefix.length()), text);
          }
        });
    return defaults;
  }

  private static Optional<OptionType> elementOf(OptionType type) {
    if (type instanceof Sequence list) {
      return Optional.of(list.element());
    }
    return type instanceof Mapping map ? Optional.of(map.element()) : Optional.empty();
  }
}
