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
  private boolean ifWritten;
  private @Nullable Node effective;

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

  /**
   * This value, as one that {@link ConfigSection#effective} has only where it is written, and is
   * not its default.
   */
  public ConfigValue ifWritten() {
    ifWritten = true;
    return this;
  }

  /** What the value was read as; empty when it was not read, or is left out. */
  Optional<Node> effective() {
    return Optional.ofNullable(effective)
        .filter(read -> !ifWritten || node != null && !Effective.isDefault(read, defaultText));
  }

  /** Shows something else than it was read as, or nothing. */
  void show(@Nullable Node node) {
    effective = node;
  }

  private <T> T shown(T value, @Nullable Object plain) {
    effective = Effective.scalar(location(), plain);
    return value;
  }

  /** The value as a boolean. */
  public boolean asBoolean() {
    boolean value = bool();
    return shown(value, value);
  }

  private boolean bool() {
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

  /**
   * The value as an integer within limits, both inclusive. One that may be anything from zero is 32
   * bits wide in the Collector: of a larger number the lower 32 bits count, with a warning, and of
   * these no more than an {@code int} can hold.
   */
  public int asInt(long min, long max) {
    long lowest = Math.max(min, Integer.MIN_VALUE);
    long highest = Math.min(max, Integer.MAX_VALUE);
    long value = integer(new Range(lowest, highest, Integer.MAX_VALUE));
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  /** The value as a long integer within limits, both inclusive. */
  public long asLong(long min, long max) {
    return integer(new Range(min, max, Long.MAX_VALUE));
  }

  private long integer(Range range) {
    long fallback = defaultText.isEmpty() ? 0 : Long.parseLong(defaultText);
    long value =
        node == null || pieceOfText()
            ? fallback
            : Integers.read(new Spot(section, name, node), range).orElse(fallback);
    return shown(value, value);
  }

  /** The value as a floating point number; integers are taken too. */
  public double asDouble() {
    double value = floating();
    return shown(value, value);
  }

  private double floating() {
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
    String value = text(true);
    return shown(value, value);
  }

  /** The value as text that is never shown. */
  public Secret asSecret() {
    Secret secret = new Secret(pieceOfText() ? "" : text(false));
    return shown(secret, secret.value());
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
    Duration value =
        node == null || pieceOfText()
            ? fallback
            : Durations.read(new Spot(section, name, node)).orElse(fallback);
    return shown(value, GoDuration.format(value));
  }

  /**
   * The value as one of the constants of an enum, written in lower case; one whose {@code toString}
   * says something else than its name is taken in any case.
   *
   * @param constants all constants, {@code Level.values()}
   */
  public <E extends Enum<E>> E asEnum(E[] constants) {
    E fallback = Words.find(defaultText, constants).orElse(constants[0]);
    E value =
        node == null || isNull() || pieceOfText()
            ? fallback
            : Words.read(new Spot(section, name, node), constants).orElse(fallback);
    return shown(value, Words.shown(value));
  }

  /** The value as the id of a component. */
  public ComponentId asComponentId() {
    ComponentId fallback = ComponentId.parse(defaultText.isEmpty() ? "none" : defaultText);
    ComponentId value =
        node == null || pieceOfText()
            ? fallback
            : Texts.readId(new Spot(section, name, node)).orElse(fallback);
    return shown(value, value.toString());
  }

  /** The value as it is written, whatever its type; null when it is absent. */
  public Node asNode() {
    Node value = node == null ? ScalarNode.nothing(section.location()) : node;
    effective = value;
    return value;
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
    ConfigSection child = in.child(name, content, defaults, reading.isTakenAway());
    C value = binder.bind(child);
    effective = child.effective();
    return value;
  }

  private MapNode nothing() {
    return new MapNode(location(), Map.of());
  }

  /** The value as a list; where text is expected in the list, {@code a,b} is a list of two. */
  public <T> List<T> asList(Function<ConfigValue, T> element) {
    List<ConfigValue> items = items();
    List<T> value = items.stream().map(element).toList();
    effective = Effective.list(location(), items);
    return value;
  }

  private List<ConfigValue> items() {
    if (node instanceof ListNode list) {
      return Entries.items(section, name, list);
    }
    if (node != null && !isNull()) {
      if (scalar() instanceof String text) {
        return Entries.pieces(section, name, node, text);
      }
      report(ConfigProblems.notAList(section.path(), location(), name, node.typeName()));
    }
    return Entries.defaultItems(section, name, defaultText);
  }

  /** The value as a map with text keys, in the order of the source. */
  public <T> Map<String, T> asMap(Function<ConfigValue, T> element) {
    Map<String, ConfigValue> entries = entries();
    Map<String, T> value = Entries.mapped(entries, element);
    effective = Effective.map(location(), entries);
    return value;
  }

  private Map<String, ConfigValue> entries() {
    if (node instanceof MapNode map) {
      return Entries.values(section, name, map);
    }
    if (node != null && !isNull()) {
      wrongType("map", null);
    }
    return Entries.defaultValues(section, name, defaultText);
  }

  /**
   * The value as a map of secrets, or as the list of pairs that the Collector takes in its place:
   * <code>[{name: a, value: b}]</code>.
   *
   * <p>Source: the Collector's {@code config/configopaque}, {@code MapList}.
   */
  public Map<String, Secret> asSecrets() {
    Map<String, Secret> secrets =
        node instanceof ListNode list
            ? Pairs.read(new Spot(section, name, node), list)
            : asMap(ConfigValue::asSecret);
    effective = Effective.pairs(location(), secrets);
    return secrets;
  }

  /**
   * The value if there is one: empty when absent without a default. A section that is {@code null}
   * in the source is there, with its defaults, unless it cannot be without settings; {@code
   * enabled: false} in a section takes it away after its keys were checked.
   */
  public <T> Optional<T> asOptional(Function<ConfigValue, T> content) {
    Optional<T> value = optional(content);
    if (value.isEmpty()) {
      effective = ScalarNode.nothing(location());
    }
    return value;
  }

  private <T> Optional<T> optional(Function<ConfigValue, T> content) {
    if (node == null) {
      return defaultText.isEmpty() ? Optional.empty() : Optional.of(content.apply(this));
    }
    if (isNull()) {
      return ofNull(content);
    }
    Reading inner = reading.ofOptional();
    T value = within(new ConfigValue(section, name, node, defaultText, inner), content);
    return inner.isTakenAway() ? Optional.empty() : Optional.of(value);
  }

  private <T> T within(ConfigValue inner, Function<ConfigValue, T> content) {
    T value = content.apply(inner);
    effective = inner.effective;
    return value;
  }

  private <T> Optional<T> ofNull(Function<ConfigValue, T> content) {
    Problems found = new Problems();
    Reading inner = reading.ofOptional();
    T value =
        within(
            new ConfigValue(section.reportingTo(found), name, node, defaultText, inner), content);
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
