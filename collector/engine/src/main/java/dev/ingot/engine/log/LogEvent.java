package dev.ingot.engine.log;

import dev.ingot.component.Logger.Level;
import java.time.Instant;
import java.util.Map;

/**
 * A message that was written.
 *
 * @param at when
 * @param source the fields of the logger: which component it is, and the initial fields
 * @param fields the fields of the message
 */
public record LogEvent(
    Instant at,
    Level level,
    String message,
    Map<String, Object> source,
    Map<String, Object> fields) {}
