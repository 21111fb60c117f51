package dev.ingot.catalog.processor;

import java.util.Locale;

/** Literals of the language, in ASCII so that the encoding of the build does not matter. */
final class JavaText {
  private JavaText() {}

  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> append(out, (char) c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c < ' ' || c > '~') {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }

  /** A number for a parameter of type {@code long}. */
  static String literal(long number) {
    if (number == Long.MIN_VALUE) {
      return "Long.MIN_VALUE";
    }
    if (number == Long.MAX_VALUE) {
      return "Long.MAX_VALUE";
    }
    if (number == Integer.MIN_VALUE) {
      return "Integer.MIN_VALUE";
    }
    if (number == Integer.MAX_VALUE) {
      return "Integer.MAX_VALUE";
    }
    return number == (int) number ? Long.toString(number) : number + "L";
  }
}
