package dev.ingot.engine.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of messages: pairs of name and value, in the order given. */
final class Fields {
  private Fields() {}

  /** The fields of a logger and those of a message; a name without a value is not lost. */
  static Map<String, Object> join(Map<String, Object> fixed, @Nullable Object... pairs) {
    Map<String, Object> all = new LinkedHashMap<>(fixed);
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(String.valueOf(pairs[i]), i + 1 < pairs.length ? plain(pairs[i + 1]) : "");
    }
    return Collections.unmodifiableMap(all);
  }

  /** All of them, the first ones first. */
  @SafeVarargs
  static Map<String, Object> union(Map<String, Object>... parts) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Map<String, Object> each : parts) {
      all.putAll(each);
    }
    return Collections.unmodifiableMap(all);
  }

  private static Object plain(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof Throwable thrown ? text(thrown) : value;
  }

  /** A message of one line; the class when there is none, as for most bugs. */
  private static String text(Throwable thrown) {
    String message = thrown.getMessage();
    boolean bug = thrown instanceof RuntimeException || thrown instanceof Error;
    if (message == null) {
      return thrown.getClass().getName();
    }
    return bug ? thrown.getClass().getName() + ": " + message : message;
  }
}
