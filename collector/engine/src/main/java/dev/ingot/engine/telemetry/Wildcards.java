package dev.ingot.engine.telemetry;

import java.util.regex.Pattern;

/** Names with {@code *} for any characters and {@code ?} for one. */
final class Wildcards {
  private Wildcards() {}

  static Pattern pattern(String name) {
    return Pattern.compile(Pattern.quote(name).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
  }
}
