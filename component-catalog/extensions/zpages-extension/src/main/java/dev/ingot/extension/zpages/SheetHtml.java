package dev.ingot.extension.zpages;

import java.util.List;

/** Writes a page as HTML, without script and style sheet. All text is escaped. */
final class SheetHtml {
  private static final String GAP = "<td>&nbsp;&nbsp;|&nbsp;&nbsp;</td>";
  private final StringBuilder out = new StringBuilder();

  String of(Sheet sheet) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head>\n<meta charset=\"utf-8\">\n<title>");
    text(sheet.title());
    out.append("</title>\n</head>\n<body>\n<h2>");
    text(sheet.title());
    out.append("</h2>\n");
    sheet.tables().forEach(this::table);
    sheet.notes().forEach(this::note);
    sheet.links().forEach(this::link);
    return out.append("</body>\n</html>\n").toString();
  }

  private void table(Table table) {
    if (!table.title().isEmpty()) {
      out.append("<b>");
      text(table.title());
      out.append("</b>\n");
    }
    out.append("<table style=\"border-spacing: 0\">\n");
    if (!table.columns().isEmpty()) {
      row("<tr>", table.columns().stream().map(Cell::of).toList(), "<b>", "</b>");
    }
    for (int i = 0; i < table.rows().size(); i++) {
      row(i % 2 == 0 ? "<tr style=\"background: #eee\">" : "<tr>", table.rows().get(i), "", "");
    }
    out.append("</table>\n");
  }

  private void row(String begin, List<Cell> cells, String before, String after) {
    out.append(begin);
    String gap = "";
    for (Cell cell : cells) {
      out.append(gap).append("<td>").append(before);
      cell(cell);
      out.append(after).append("</td>");
      gap = GAP;
    }
    out.append("</tr>\n");
  }

  private void cell(Cell cell) {
    String gap = "";
    for (Cell.Word word : cell.words()) {
      out.append(gap);
      word(word);
      gap = " ";
    }
  }

  private void word(Cell.Word word) {
    if (word.link().isEmpty()) {
      text(word.text());
      return;
    }
    out.append("<a href=\"");
    text(word.link());
    out.append("\">");
    text(word.text());
    out.append("</a>");
  }

  private void note(String sentence) {
    out.append("<p>");
    text(sentence);
    out.append("</p>\n");
  }

  private void link(Cell.Word link) {
    out.append("<h6>");
    word(link);
    out.append("</h6>\n");
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
