package dev.ingot.component;

/** Tells the collector how a component does at run time. Thread-safe. */
@FunctionalInterface
public interface StatusReporter {

  /**
   * Reports a state. {@code FATAL_ERROR} ends the collector.
   *
   * @param cause why, one line; empty for {@code OK}
   */
  void report(Status status, String cause);
}
