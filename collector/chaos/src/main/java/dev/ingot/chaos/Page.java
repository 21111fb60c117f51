package dev.ingot.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page with a place for a table. */
final class Page {
  private static final String BEGIN = "<!-- chaos -->\n";
  private static final String END = "<!-- end -->";

  private Page() {}

  /** Puts the text between the markers of the page, in the place of what is there. */
  static void write(Path page, String text) throws IOException {
    String old = Files.readString(page);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || end < 0) {
      throw new IOException(page + " has no markers " + BEGIN.strip() + " and " + END);
    }
    String before = old.substring(0, begin + BEGIN.length());
    Files.writeString(page, before + text + "\n" + old.substring(end));
  }
}
