package dev.ingot.builder.codegen;

/** Text between the tags of XML 1.0. */
final class XmlText {

  private XmlText() {}

  /**
   * The text with markup escaped, what a reader would not see as its number, and U+FFFD for what
   * XML cannot hold.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(point -> append(out, point));
    return out.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      default -> appendOther(out, point);
    }
  }

  private static void appendOther(StringBuilder out, int point) {
    if (!isLegal(point)) {
      out.appendCodePoint(0xfffd);
    } else if (point == '\n' || JavaText.isVisible(point)) {
      out.appendCodePoint(point);
    } else {
      out.append("&#x").append(Integer.toHexString(point)).append(';');
    }
  }

  /** Source: XML 1.0, production 2, {@code Char}. */
  private static boolean isLegal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xd7ff
        || point >= 0xe000 && point <= 0xfffd
        || point >= 0x10000;
  }
}
