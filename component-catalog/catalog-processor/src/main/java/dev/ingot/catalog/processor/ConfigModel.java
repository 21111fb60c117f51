package dev.ingot.catalog.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A config record that is known to be right.
 *
 * @param name the record
 * @param validated whether it has rules of its own
 * @param options its options in the order of the record
 */
record ConfigModel(TypeName name, boolean validated, List<OptionModel> options) {

  ConfigModel {
    options = List.copyOf(options);
  }

  /** The options at the level of this record: its own and those of inline records. */
  Stream<OptionModel> level() {
    return options.stream().flatMap(ConfigModel::level);
  }

  /** The option at a path such as {@code tls.min_version}, through sections only. */
  Optional<OptionModel> find(String path) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    Optional<OptionModel> found = level().filter(option -> option.name().equals(first)).findFirst();
    return dot < 0
        ? found
        : found
            .filter(option -> option.type() instanceof OptionType.Section)
            .flatMap(option -> option.type().section())
            .flatMap(section -> section.find(path.substring(dot + 1)));
  }

  private static Stream<OptionModel> level(OptionModel option) {
    return option.inline()
        ? option.type().section().stream().flatMap(ConfigModel::level)
        : Stream.of(option);
  }
}
