package dev.ingot.component.config;

import dev.ingot.component.ComponentId;
import dev.ingot.component.config.ConfigProblems.Range;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value of the configuration, absent or present. Each {@code as...} method reports a value of
 * another type as a problem ({@code 'timeout' expected type 'duration', got 'list'}) and gives the
 * default then; nothing is converted silently, except that a text field takes the verbatim text of
 * an expanded value.
 *
 * <p>A null in the source is the zero value of a number, boolean, text or duration, and the default
 * of anything else; so the Collector has it.
 */
public final class ConfigValue {
  private final ConfigSection section;
  private final String name;
  private final @Nullable Node node;
  private final String defaultText;
  private final Reading reading;

  ConfigValue(ConfigSection section, String name, @Nullable Node node, String defaultText) {
    this(section, name, node, defaultText, Reading.ofValue());
  }

  ConfigValue(
      ConfigSection section,
      String name,
      @Nullable Node node,
      String defaultText,
      Reading reading) {
    this.section = section;
    this.name = name;
    this.node = node;
    this.defaultText = defaultText;
    this.reading = reading;
  }

  /** The value as a boolean. */
  public boolean asBoolean() {
    if (node == null) {
      return Boolean.parseBoolean(defaultText);
    }
    if (isNull()) {
      return false;
    }
    if (scalar() instanceof Boolean value) {
      return value;
    }
    wrongType("bool", scalar() instanceof String ? "write true or false, without quotes" : null);
    return Boolean.parseBoolean(defaultText);
  }

  /** The value as an integer within limits, both inclusive. */
  public int asInt(long min, long max) {
    long lowest = Math.max(min, Integer.MIN_VALUE);
    long highest = Math.min(max, Integer.MAX_VALUE);
    return (int) integer(new Range(lowest, highest, Integer.MAX_VALUE));
  }

  /** The value as a long integer within limits, both inclusive. */
  public long asLong(long min, long max) {
    return integer(new Range(min, max, Long.MAX_VALUE));
  }

  private long integer(Range range) {
    long fallback = defaultText.isEmpty() ? 0 : Long.parseLong(defaultText);
    if (node == null || pieceOfText()) {
      return fallback;
    }
    return Integers.read(new Spot(section, name, node), range).orElse(fallback);
  }

  /** The value as a floating point number; integers are taken too. */
  public double asDouble() {
    if (node != null && isNull()) {
      return 0;
    }
    if (scalar() instanceof Number value) {
      return value.doubleValue();
    }
    if (node != null) {
      wrongType("float", scalar() instanceof String ? "write a number, without quotes" : null);
    }
    return defaultText.isEmpty() ? 0 : Double.parseDouble(defaultText);
  }

  /** The value as text. */
  public String asString() {
    return text(true);
  }

  /** The value as text that is never shown. */
  public Secret asSecret() {
    return pieceOfText() ? new Secret("") : new Secret(text(false));
  }

  private String text(boolean shown) {
    return node == null
        ? defaultText
        : Texts.read(new Spot(section, name, node), shown).orElse(defaultText);
  }

  /**
   * The value as a duration in Go's notation: {@code 1h30m}, {@code 200ms}, {@code 1.5s}, {@code
   * 0}. A number counts nanoseconds, with a warning; a fraction of one is dropped.
   */
  public Duration asDuration() {
    Duration fallback = defaultText.isEmpty() ? Duration.ZERO : GoDuration.parse(defaultText);
    if (node == null || pieceOfText()) {
      return fallback;
    }
    return Durations.read(new Spot(section, name, node)).orElse(fallback);
  }

  /**
   * The value as one of the constants of an enum, written in lower case; upper case is taken too.
   *
   * @param constants all constants, {@code Level.values()}
   */
  public <E extends Enum<E>> E asEnum(E[] constants) {
    E fallback = Words.find(defaultText, constants).orElse(constants[0]);
    if (node == null || isNull() || pieceOfText()) {
      return fallback;
    }
    return Words.read(new Spot(section, name, node), constants).orElse(fallback);
  }

  /** The value as the id of a component. */
  public ComponentId asComponentId() {
    ComponentId fallback = ComponentId.parse(defaultText.isEmpty() ? "none" : defaultText);
    if (node == null || pieceOfText()) {
      return fallback;
    }
    return Texts.readId(new Spot(section, name, node)).orElse(fallback);
  }

  /** The value as it is written, whatever its type; null when it is absent. */
  public Node asNode() {
    return node == null ? ScalarNode.nothing(section.location()) : node;
  }

  /**
   * The value as a section of its own.
   *
   * @param nestedDefaults other defaults for its options; {@code inner.option} reaches the option
   *     of a section within
   */
  public <C> C asSection(ConfigBinder<C> binder, Map<String, String> nestedDefaults) {
    reading.beginSection();
    if (node == null || isNull()) {
      return bind(section, binder, nothing(), nestedDefaults);
    }
    if (!(node instanceof MapNode map)) {
      wrongType("map", null);
      return bind(section.reportingTo(new Problems()), binder, nothing(), nestedDefaults);
    }
    return bind(section, binder, reading.switched(section, map, binder), nestedDefaults);
  }

  private <C> C bind(
      ConfigSection in, ConfigBinder<C> binder, MapNode content, Map<String, String> defaults) {
    return binder.bind(in.child(name, content, defaults, reading.isTakenAway()));
  }

  private MapNode nothing() {
    return new MapNode(location(), Map.of());
  }

  /** The value as a list; where text is expected in the list, {@code a,b} is a list of two. */
  public <T> List<T> asList(Function<ConfigValue, T> element) {
    if (node instanceof ListNode list) {
      return Entries.items(section, name, list).stream().map(element).toList();
    }
    if (node != null && !isNull()) {
      if (scalar() instanceof String text) {
        return Entries.pieces(section, name, node, text).stream().map(element).toList();
      }
      report(ConfigProblems.notAList(section.path(), location(), name, node.typeName()));
    }
    return Entries.defaultItems(section, name, defaultText).stream().map(element).toList();
  }

  /** The value as a map with text keys, in the order of the source. */
  public <T> Map<String, T> asMap(Function<ConfigValue, T> element) {
    if (node instanceof MapNode map) {
      return Entries.mapped(Entries.values(section, name, map), element);
    }
    if (node != null && !isNull()) {
      wrongType("map", null);
    }
    return Entries.mapped(Entries.defaultValues(section, name, defaultText), element);
  }

  /**
   * The value as a map of secrets, or as the list of pairs that the Collector takes in its place:
   * <code>[{name: a, value: b}]</code>.
   *
   * <p>Source: the Collector's {@code config/configopaque}, {@code MapList}.
   */
  public Map<String, Secret> asSecrets() {
    return node instanceof ListNode list
        ? Pairs.read(new Spot(section, name, node), list)
        : asMap(ConfigValue::asSecret);
  }

  /**
   * The value if there is one: empty when absent without a default. A section that is {@code null}
   * in the source is there, with its defaults, unless it cannot be without settings; {@code
   * enabled: false} in a section takes it away after its keys were checked.
   */
  public <T> Optional<T> asOptional(Function<ConfigValue, T> content) {
    if (node == null) {
      return defaultText.isEmpty() ? Optional.empty() : Optional.of(content.apply(this));
    }
    if (isNull()) {
      return ofNull(content);
    }
    Reading inner = reading.ofOptional();
    T value = content.apply(new ConfigValue(section, name, node, defaultText, inner));
    return inner.isTakenAway() ? Optional.empty() : Optional.of(value);
  }

  private <T> Optional<T> ofNull(Function<ConfigValue, T> content) {
    Problems found = new Problems();
    Reading inner = reading.ofOptional();
    T value =
        content.apply(new ConfigValue(section.reportingTo(found), name, node, defaultText, inner));
    if (!inner.wasSection() || found.hasErrors()) {
      return Optional.empty();
    }
    found.sorted().forEach(this::report);
    return Optional.of(value);
  }

  private @Nullable Object scalar() {
    return node == null ? null : new Spot(section, name, node).scalar();
  }

  private boolean isNull() {
    return node != null && new Spot(section, name, node).isNull();
  }

  /** Reports a part of text that was cut at commas although the list does not hold text. */
  private boolean pieceOfText() {
    if (reading.isPiece()) {
      report(ConfigProblems.notAList(section.path(), location(), name, "string"));
    }
    return reading.isPiece();
  }

  private void wrongType(String expected, @Nullable String fix) {
    if (node != null && !pieceOfText()) {
      new Spot(section, name, node).wrongType(expected, fix);
    }
  }

  private Location location() {
    return node == null ? section.location() : node.location();
  }

  private void report(Problem problem) {
    section.report(problem);
  }
}
