package dev.ingot.extension.zpages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands in a field of a table: words, each maybe with a link.
 *
 * @param words in order
 * @param isList whether there can be any number of words
 */
record Cell(List<Word> words, boolean isList) {
  Cell {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param text what is shown
   * @param link where it leads, relative to the page; empty: nowhere
   */
  record Word(String text, String link) {}

  static Cell of(String text) {
    return link(text, "");
  }

  static Cell of(boolean value) {
    return of(Boolean.toString(value));
  }

  static Cell link(String text, String link) {
    return new Cell(List.of(new Word(text, link)), false);
  }

  static Cell list(List<Word> words) {
    return new Cell(words, true);
  }

  /** A value as it stands in a link. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
