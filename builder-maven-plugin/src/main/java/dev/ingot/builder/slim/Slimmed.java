package dev.ingot.builder.slim;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be left out of a jar.
 *
 * @param left the files that nothing reaches, with their sizes in bytes, not compressed
 * @param kept the number of class files that stay
 */
public record Slimmed(SortedMap<String, Integer> left, int kept) {
  public Slimmed {
    left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
  }

  /** The files by folder, for people; the same jar gives the same text. */
  public String text() {
    SortedMap<String, SortedMap<String, Integer>> folders = new TreeMap<>();
    left.forEach(
        (file, size) -> {
          int end = file.lastIndexOf('/') + 1;
          folders
              .computeIfAbsent(file.substring(0, end), folder -> new TreeMap<>())
              .put(file.substring(end), size);
        });
    StringBuilder text = new StringBuilder();
    text.append(line("%d files left out, %d bytes", left.size(), sum(left)))
        .append(line("%d classes stay", kept));
    folders.forEach((folder, files) -> text.append(folder(folder, files)));
    return text.toString();
  }

  private static String folder(String folder, SortedMap<String, Integer> files) {
    List<String> names =
        files.entrySet().stream()
            .map(each -> line("%10d  %s", each.getValue(), each.getKey()))
            .toList();
    return line("\n%s  %d files, %d bytes", folder, files.size(), sum(files))
        + String.join("", names);
  }

  private static long sum(SortedMap<String, Integer> files) {
    return files.values().stream().mapToLong(Integer::intValue).sum();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
