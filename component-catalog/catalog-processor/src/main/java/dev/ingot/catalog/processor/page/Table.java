package dev.ingot.catalog.processor.page;

/** A Markdown table. */
final class Table {
  private final StringBuilder out = new StringBuilder();

  Table(String... heads) {
    row(heads);
    out.append("|").append(" --- |".repeat(heads.length)).append('\n');
  }

  /** Adds a row; a vertical bar within a cell does not end it. */
  void row(String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    out.append('\n');
  }

  /** Text as code. */
  static String code(String text) {
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
