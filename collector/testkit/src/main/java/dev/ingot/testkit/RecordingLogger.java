package dev.ingot.testkit;

import dev.ingot.component.Logger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log that keeps its messages, all levels enabled. Thread-safe. */
public final class RecordingLogger implements Logger {
  private final List<Message> messages = new ArrayList<>();

  /**
   * A message.
   *
   * @param level its level
   * @param text its text
   * @param fields its fields in order
   */
  public record Message(Level level, String text, Map<String, Object> fields) {}

  @Override
  public boolean isEnabled(Level level) {
    return true;
  }

  @Override
  public synchronized void log(Level level, String message, Object... fields) {
    if (fields.length % 2 != 0) {
      throw new AssertionError("a field without a value in: " + message);
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      named.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    messages.add(new Message(level, message, named));
  }

  /** All messages so far. */
  public synchronized List<Message> messages() {
    return List.copyOf(messages);
  }

  /** The texts of all messages of a level so far. */
  public synchronized List<String> texts(Level level) {
    return messages.stream().filter(m -> m.level() == level).map(Message::text).toList();
  }
}
