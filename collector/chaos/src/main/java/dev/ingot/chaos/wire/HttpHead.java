package dev.ingot.chaos.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The head of a request or an answer of HTTP 1.1.
 *
 * @param firstLine the request line or the status line
 * @param fields names in lower case
 */
public record HttpHead(String firstLine, Map<String, String> fields) {
  /** Reads up to and including the empty line. */
  public static HttpHead read(InputStream in) throws IOException {
    String first = line(in);
    Map<String, String> fields = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      fields.put(name, line.substring(colon + 1).strip());
    }
    return new HttpHead(first, fields);
  }

  /** The length of the body, 0 when it is not said. */
  public int contentLength() {
    return Integer.parseInt(fields.getOrDefault("content-length", "0"));
  }

  /** The code in a status line. */
  public int statusCode() throws IOException {
    String[] words = firstLine.split(" ", 3);
    if (words.length < 2) {
      throw new IOException("no status line: " + firstLine);
    }
    return Integer.parseInt(words[1]);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended");
      }
      line.append((char) next);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }
}
