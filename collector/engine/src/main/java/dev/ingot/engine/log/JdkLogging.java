package dev.ingot.engine.log;

import dev.ingot.component.Logger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Brings what libraries write to {@code java.util.logging} into the collector's log. */
public final class JdkLogging extends Handler {
  private final Logger logger;
  private final SimpleFormatter formatter = new SimpleFormatter();

  private JdkLogging(Logger logger) {
    this.logger = logger;
    setLevel(Level.WARNING);
  }

  /** Replaces the handlers of this process; warnings and worse go to the logger from now on. */
  public static void routeTo(Logger logger) {
    LogManager.getLogManager().reset();
    java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new JdkLogging(logger));
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    String message = formatter.formatMessage(record);
    Object thrown = record.getThrown();
    Object[] fields =
        thrown == null
            ? new Object[] {"logger", name(record)}
            : new Object[] {"logger", name(record), "error", thrown};
    boolean severe = record.getLevel().intValue() >= Level.SEVERE.intValue();
    logger.log(severe ? Logger.Level.ERROR : Logger.Level.WARN, message, fields);
  }

  private static String name(LogRecord record) {
    String name = record.getLoggerName();
    return name == null ? "" : name;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
