package dev.ingot.component;

/**
 * The collector's own log, for one component. Thread-safe.
 *
 * <p>Fields are pairs of name and value: {@code logger.info("Listening", "endpoint", address)}.
 */
public interface Logger {

  /** The levels, most talkative first. */
  enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /** Whether a message of this level would be written. */
  boolean isEnabled(Level level);

  /**
   * Writes a message.
   *
   * @param fields names and values in turn
   */
  void log(Level level, String message, Object... fields);

  /** Writes for developers. */
  default void debug(String message, Object... fields) {
    log(Level.DEBUG, message, fields);
  }

  /** Writes what an operator may want to know. */
  default void info(String message, Object... fields) {
    log(Level.INFO, message, fields);
  }

  /** Writes what an operator should look at. */
  default void warn(String message, Object... fields) {
    log(Level.WARN, message, fields);
  }

  /** Writes what an operator must look at: data was lost, or a component failed. */
  default void error(String message, Object... fields) {
    log(Level.ERROR, message, fields);
  }
}
