package dev.ingot.builder.replacement;

import java.util.List;

/**
 * The lines of a file and what ends them, so that those that stay are written back byte for byte.
 *
 * @param all the lines; with a carriage return at the end of some where a file mixes endings
 * @param ending what stands between lines
 * @param ended whether it stands after the last one too
 */
record Lines(List<String> all, String ending, boolean ended) {

  Lines {
    all = List.copyOf(all);
  }

  /** The lines of a text. An empty one has none, and gets an ending. */
  static Lines of(String text) {
    boolean unix = !text.contains("\r\n") || text.replace("\r\n", "").contains("\n");
    String ending = unix ? "\n" : "\r\n";
    if (text.isEmpty()) {
      return new Lines(List.of(), ending, true);
    }
    boolean ended = text.endsWith(ending);
    String body = ended ? text.substring(0, text.length() - ending.length()) : text;
    return new Lines(List.of(body.split(ending, -1)), ending, ended);
  }

  /** The text with other lines. */
  String with(List<String> lines) {
    return String.join(ending, lines) + (ended ? ending : "");
  }
}
