package dev.ingot.telemetry.model;

import java.util.List;

/** A scope and its log records. */
public final class ScopeLogs extends ScopeGroup<ScopeLogs, LogRecord> {
  /** An empty scope without log records. */
  public ScopeLogs() {
    super(LogRecord::new);
  }

  @Override
  ScopeLogs self() {
    return this;
  }

  /** The log records; the list may be changed. */
  public List<LogRecord> records() {
    return children();
  }
}
