package dev.ingot.attributes.match;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.edit.Cursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of one signal that {@code include} takes and {@code exclude} does not. Immutable and
 * thread-safe.
 */
public final class Selection {
  private final @Nullable RecordMatch include;
  private final @Nullable RecordMatch exclude;

  /**
   * A selection by sections that were validated.
   *
   * @throws IllegalArgumentException with the reason, one line, when a section cannot be used for
   *     the signal
   */
  public Selection(Signal<?> signal, Optional<MatchConfig> include, Optional<MatchConfig> exclude) {
    this.include = match("include", signal, include).orElse(null);
    this.exclude = match("exclude", signal, exclude).orElse(null);
  }

  private static Optional<RecordMatch> match(
      String name, Signal<?> signal, Optional<MatchConfig> section) {
    section
        .flatMap(config -> SignalRules.refusal(config, signal))
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("'" + name + "': " + reason);
            });
    return section.flatMap(config -> RecordMatch.of(config, signal));
  }

  /** Whether it takes every record, without a look. */
  public boolean isAll() {
    return include == null && exclude == null;
  }

  /** Whether the span, data point or log record is selected. */
  public boolean test(Cursor record) {
    return (include == null || include.test(record)) && (exclude == null || !exclude.test(record));
  }

  /** Whether it looks at the resource, scope or metric of a record. */
  public boolean looksOutside() {
    return (include != null && include.looksOutside())
        || (exclude != null && exclude.looksOutside());
  }
}
