package dev.ingot.exporter.debug;

import dev.ingot.component.Logger;

/** The collector's own log. */
final class LogOutput implements Output {
  private final Logger logger;

  LogOutput(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void counts(String title, Object[] fields) {
    logger.info(title, fields);
  }

  @Override
  public void text(String lines) {
    logger.info(lines);
  }
}
