package dev.ingot.attributes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an action does. */
enum ActionType {
  INSERT,
  UPDATE,
  UPSERT,
  DELETE,
  HASH,
  EXTRACT,
  CONVERT;

  /** The type with that name in any case. */
  static Optional<ActionType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Whether it gives an attribute a value from elsewhere. */
  boolean sets() {
    return this == INSERT || this == UPDATE || this == UPSERT;
  }

  /** Whether it looks for keys with a pattern. */
  boolean matchesKeys() {
    return this == DELETE || this == HASH;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
