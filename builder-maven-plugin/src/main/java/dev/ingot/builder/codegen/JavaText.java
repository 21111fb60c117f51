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

  /**
   * Whether a reader sees what stands there; the direction of text, for one, is not seen. Ranges
   * rather than {@link Character#getType}, which knows other characters on every JDK.
   */
  static boolean isVisible(int point) {
    boolean control = point < 0x20 || isIn(point, 0x7f, 0x9f) || isIn(point, 0x2028, 0x202e);
    boolean joining = isIn(point, 0x200b, 0x200f) || isIn(point, 0x2060, 0x206f);
    boolean single = point == 0xad || point == 0x61c || point == 0x180e || point == 0xfeff;
    boolean noText = isIn(point, 0xd800, 0xf8ff) || isIn(point, 0xfff0, 0xffff) || point >= 0xe0000;
    return !control && !joining && !single && !noText;
  }

  private static boolean isIn(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
