package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.SharedReplacements;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file with the place of its block.
 *
 * @param before the lines up to the marker that begins it, this one last
 * @param after the lines from the marker that ends it
 */
record Block(List<String> before, List<String> after) {

  /**
   * Finds the block of a file, or makes room for one.
   *
   * @param source the file, as problems name it
   * @return the block, or empty with a problem
   */
  static Optional<Block> in(
      List<String> lines, FileFormat format, String source, Problems problems) {
    int begin = index(lines, format.comment(FileFormat.BEGIN), 0);
    int end = index(lines, format.comment(FileFormat.END), 0);
    if (begin < 0 && end < 0) {
      Optional<List<String>> with = format.withMarkers(lines);
      if (with.isEmpty()) {
        problems.add(Messages.noRoom(Location.of(source)));
      }
      return with.flatMap(room -> in(room, format, source, problems));
    }
    if (begin < 0) {
      problems.add(Messages.noStart(new Location(source, end + 1, 1)));
      return Optional.empty();
    }
    if (end < begin || index(lines, format.comment(FileFormat.BEGIN), begin + 1) >= 0) {
      problems.add(Messages.noEnd(new Location(source, begin + 1, 1)));
      return Optional.empty();
    }
    int stray = index(lines, format.comment(FileFormat.END), end + 1);
    if (stray >= 0) {
      problems.add(Messages.noStart(new Location(source, stray + 1, 1)));
      return Optional.empty();
    }
    return Optional.of(new Block(lines.subList(0, begin + 1), lines.subList(end, lines.size())));
  }

  private static int index(List<String> lines, String marker, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(marker)) {
        return i;
      }
    }
    return -1;
  }

  /** The lines of the file with the entries in its block. */
  List<String> with(List<SharedReplacements.Entry> entries, FileFormat format, Path folder) {
    String marker = before.get(before.size() - 1);
    String indentation = marker.substring(0, marker.length() - marker.stripLeading().length());
    List<String> lines = new ArrayList<>(before);
    for (SharedReplacements.Entry entry : entries) {
      List<String> said = format.entry(entry, folder);
      if (!said.isEmpty()) {
        entry
            .reason()
            .strip()
            .lines()
            .forEach(line -> lines.add(indentation + format.comment(line)));
        said.forEach(line -> lines.add(indentation + line));
        if (format.spaced()) {
          lines.add("");
        }
      }
    }
    lines.addAll(after);
    return lines;
  }
}
