package dev.ingot.builder.codegen;

import java.util.HexFormat;

/** Text as a Java literal: nothing in it can end the literal, and it reads back unchanged. */
final class JavaText {

  private JavaText() {}

  /** The literal of {@code text}, with its quotes. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(out, point));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> appendOther(out, point);
    }
  }

  private static void appendOther(StringBuilder out, int point) {
    if (isVisible(point)) {
      out.appendCodePoint(point);
      return;
    }
    for (char unit : Character.toChars(point)) {
      out.append("\\u").append(HexFormat.of().toHexDigits(unit));
    }
  }

  /** Whether a reader sees what stands there; the direction of text, for one, is not seen. */
  static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
