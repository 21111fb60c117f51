package dev.ingot.engine.log;

import dev.ingot.component.Logger;
import java.util.Map;

/**
 * A logger with fields of its own.
 *
 * @param told whether listeners are told
 */
record FieldLogger(CollectorLog log, Map<String, Object> fields, boolean told) implements Logger {
  @Override
  public boolean isEnabled(Level level) {
    return log.isEnabled(level);
  }

  @Override
  public void log(Level level, String message, Object... pairs) {
    log.write(this, level, message, pairs);
  }
}
