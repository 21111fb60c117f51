package dev.ingot.engine.command;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes text as a YAML scalar that reads as the same text. */
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_](?:[A-Za-z0-9_./,()+@-]|:(?! |$)| (?!#|$))*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c < 0x20 || c == 0x7f) {
                out.append(String.format("\\x%02x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('"').toString();
  }
}
