package dev.ingot.engine.log;

/** Told of every message that is written, on the thread that logs; must neither block nor log. */
@FunctionalInterface
public interface LogListener {

  /** A message was written. */
  void logged(LogEvent event);
}
