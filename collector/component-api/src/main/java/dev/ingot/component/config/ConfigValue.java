package dev.ingot.component.config;

import dev.ingot.component.ComponentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value of the configuration, absent or present. Each {@code as...} method reports a value of
 * another type as a problem ({@code 'timeout' expected type 'duration', got 'list'}) and gives the
 * default then; nothing is converted silently, except that a text field takes the verbatim text of
 * an expanded value.
 */
public final class ConfigValue {

  private ConfigValue() {}

  /** The value as a boolean. */
  public boolean asBoolean() {
    throw new IllegalStateException("to be written");
  }

  /** The value as an integer within limits, both inclusive. */
  public int asInt(long min, long max) {
    throw new IllegalStateException("to be written");
  }

  /** The value as a long integer within limits, both inclusive. */
  public long asLong(long min, long max) {
    throw new IllegalStateException("to be written");
  }

  /** The value as a floating point number; integers are taken too. */
  public double asDouble() {
    throw new IllegalStateException("to be written");
  }

  /** The value as text. */
  public String asString() {
    throw new IllegalStateException("to be written");
  }

  /** The value as text that is never shown. */
  public Secret asSecret() {
    throw new IllegalStateException("to be written");
  }

  /**
   * The value as a duration in Go's notation: {@code 1h30m}, {@code 200ms}, {@code 1.5s}, {@code
   * 0}.
   */
  public Duration asDuration() {
    throw new IllegalStateException("to be written");
  }

  /**
   * The value as one of the constants of an enum, written in lower case.
   *
   * @param constants all constants, {@code Level.values()}
   */
  public <E extends Enum<E>> E asEnum(E[] constants) {
    throw new IllegalStateException("to be written");
  }

  /** The value as the id of a component. */
  public ComponentId asComponentId() {
    throw new IllegalStateException("to be written");
  }

  /**
   * The value as a section of its own.
   *
   * @param nestedDefaults other defaults for its options
   */
  public <C> C asSection(ConfigBinder<C> binder, Map<String, String> nestedDefaults) {
    throw new IllegalStateException("to be written");
  }

  /** The value as a list; where text is expected in the list, {@code a,b} is a list of two. */
  public <T> List<T> asList(Function<ConfigValue, T> element) {
    throw new IllegalStateException("to be written");
  }

  /** The value as a map with text keys, in the order of the source. */
  public <T> Map<String, T> asMap(Function<ConfigValue, T> element) {
    throw new IllegalStateException("to be written");
  }

  /**
   * The value if there is one: empty when absent without a default. A section that is {@code null}
   * in the source is there, with its defaults; {@code enabled: false} in a section takes it away
   * after its keys were checked.
   */
  public <T> Optional<T> asOptional(Function<ConfigValue, T> content) {
    throw new IllegalStateException("to be written");
  }
}
