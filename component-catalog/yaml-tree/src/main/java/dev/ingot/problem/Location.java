package dev.ingot.problem;

import java.util.Comparator;

/**
 * A place in a source.
 *
 * @param source the file as the user named it, or a URI such as {@code env:NAME}; never empty
 * @param line the line, counted from 1; 0 when the problem concerns the source as a whole
 * @param column the column in Unicode code points, counted from 1; 0 when unknown
 */
public record Location(String source, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::source)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    if (source.isEmpty() || line < 0 || column < 0) {
      throw new IllegalStateException("location without a source or with a negative position");
    }
  }

  /** The place {@code source} as a whole. */
  public static Location of(String source) {
    return new Location(source, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code source:line:column}, without the parts that are unknown. */
  @Override
  public String toString() {
    if (line == 0) {
      return source;
    }
    return column == 0 ? source + ":" + line : source + ":" + line + ":" + column;
  }
}
