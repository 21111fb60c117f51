package dev.ingot.attributes.match;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Cursor;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records of one signal that {@code include} takes and {@code exclude} does not. Immutable and
 * thread-safe.
 */
public final class Selection {
  private final Optional<Predicate<Cursor>> include;
  private final Optional<Predicate<Cursor>> exclude;

  /**
   * A selection by sections that were validated.
   *
   * @throws IllegalArgumentException with the reason, one line, when a section cannot be used for
   *     the signal
   */
  public Selection(Signal<?> signal, Optional<MatchConfig> include, Optional<MatchConfig> exclude) {
    this.include = test("include", signal, include);
    this.exclude = test("exclude", signal, exclude);
  }

  private static Optional<Predicate<Cursor>> test(
      String name, Signal<?> signal, Optional<MatchConfig> section) {
    section
        .flatMap(config -> SignalRules.refusal(config, signal))
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("'" + name + "': " + reason);
            });
    return section.flatMap(config -> RecordMatch.of(config, signal));
  }

  /** Whether the span, data point or log record is selected. */
  public boolean test(Cursor record) {
    return include.filter(test -> !test.test(record)).isEmpty()
        && exclude.filter(test -> test.test(record)).isEmpty();
  }
}
