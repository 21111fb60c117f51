package dev.ingot.catalog.processor;

import java.util.List;
import java.util.Optional;

/** The type of an option, without the {@code Optional} around it. */
sealed interface OptionType {

  /** The word in descriptors. */
  String word();

  /** The config record within, however deep; empty when there is none. */
  default Optional<ConfigModel> section() {
    return Optional.empty();
  }

  /** The scalar or section within lists and maps. */
  default OptionType leaf() {
    return this;
  }

  /** Types without parts. */
  enum Scalar implements OptionType {
    BOOL("bool"),
    INT("int"),
    LONG("int"),
    FLOAT("float"),
    STRING("string"),
    DURATION("duration"),
    SECRET("secret"),
    COMPONENT_ID("component_id"),
    ANY("any");

    private final String word;

    Scalar(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * An enum.
   *
   * @param name the enum
   * @param values its constants in lower case
   * @param anyCase whether upper case is right too: so it is where constants say themselves in
   *     another way than they are written
   */
  record Choice(TypeName name, List<String> values, boolean anyCase) implements OptionType {
    @Override
    public String word() {
      return "enum";
    }
  }

  /**
   * A nested config record.
   *
   * @param config the record
   */
  record Section(ConfigModel config) implements OptionType {
    @Override
    public String word() {
      return "section";
    }

    @Override
    public Optional<ConfigModel> section() {
      return Optional.of(config);
    }
  }

  /**
   * A list.
   *
   * @param element what it holds
   */
  record Sequence(OptionType element) implements OptionType {
    @Override
    public String word() {
      return "list";
    }

    @Override
    public Optional<ConfigModel> section() {
      return element.section();
    }

    @Override
    public OptionType leaf() {
      return element.leaf();
    }
  }

  /**
   * A map with text keys.
   *
   * @param element what it holds
   */
  record Mapping(OptionType element) implements OptionType {
    @Override
    public String word() {
      return "map";
    }

    @Override
    public Optional<ConfigModel> section() {
      return element.section();
    }

    @Override
    public OptionType leaf() {
      return element.leaf();
    }
  }
}
