package dev.ingot.builder.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What the jar of a distribution is made of, largest part first.
 *
 * @param total the size of the jar in bytes
 * @param parts the artifacts, without those that have no file in it
 */
public record SizeReport(long total, List<Part> parts) {

  /**
   * What one artifact puts into the jar.
   *
   * @param artifact {@code group:artifact:version}
   * @param component whether it is a component that the manifest lists
   * @param files the number of its files in the jar
   * @param bytes their size in the jar, compressed
   */
  public record Part(String artifact, boolean component, int files, long bytes) {}

  public SizeReport {
    parts =
        parts.stream()
            .sorted(Comparator.comparingLong(Part::bytes).reversed().thenComparing(Part::artifact))
            .toList();
  }

  /** A table for people; the same jar gives the same text. */
  public String text() {
    StringBuilder text = new StringBuilder("     bytes   files  artifact\n");
    for (Part part : parts) {
      text.append(line(part.bytes(), part.files(), part.artifact()))
          .append(part.component() ? "  (component)\n" : "\n");
    }
    int files = parts.stream().mapToInt(Part::files).sum();
    return text.append(line(total, files, "total, with the directory of the jar\n")).toString();
  }

  private static String line(long bytes, int files, String name) {
    return String.format(Locale.ROOT, "%10d %7d  %s", bytes, files, name);
  }
}
