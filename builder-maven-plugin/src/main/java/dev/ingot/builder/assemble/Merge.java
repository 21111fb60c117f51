package dev.ingot.builder.assemble;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the files of many sources into one tree; what is added first wins. */
final class Merge {

  /**
   * Two sources with different files under the same names.
   *
   * @param taken the source whose files are in the merged jar
   * @param left the other
   * @param classes whether the files are classes
   */
  record Conflict(String taken, String left, boolean classes) {}

  private final SortedMap<String, Contribution> files = new TreeMap<>();
  private final SortedMap<String, Set<String>> lines = new TreeMap<>();
  private final Map<String, String> firstOfLines = new TreeMap<>();
  private final Map<Conflict, List<String>> conflicts = new LinkedHashMap<>();
  private boolean multiRelease;

  /** Adds files as they are. */
  void addOwn(String source, Contents contents) {
    contents.files().forEach((name, content) -> keep(name, new Contribution(source, content)));
  }

  /**
   * Adds a jar by the rules of {@link EntryKind}.
   *
   * @param licences the folder below {@code META-INF/licenses} for its licences
   */
  void addJar(String source, String licences, Contents contents) {
    multiRelease |= contents.multiRelease();
    contents
        .files()
        .forEach(
            (name, content) -> {
              Contribution file = new Contribution(source, content);
              switch (EntryKind.of(name, contents.multiRelease())) {
                case KEEP -> keep(name, file);
                case LINES -> addLines(name, file);
                case LICENCE -> keep(licence(licences, name), file);
                case DROP -> {}
              }
            });
  }

  /** Whether any jar had variants for later versions of Java. */
  boolean multiRelease() {
    return multiRelease;
  }

  /** The names that two sources have with different content. */
  Map<Conflict, List<String>> conflicts() {
    return conflicts;
  }

  /** All files, sorted by name. */
  SortedMap<String, Contribution> files() {
    SortedMap<String, Contribution> all = new TreeMap<>(files);
    lines.forEach(
        (name, text) -> {
          byte[] content = (String.join("\n", text) + "\n").getBytes(StandardCharsets.UTF_8);
          all.put(name, new Contribution(firstOfLines.getOrDefault(name, ""), content));
        });
    return all;
  }

  private void keep(String name, Contribution file) {
    Contribution first = files.putIfAbsent(name, file);
    if (first != null && !Arrays.equals(first.content(), file.content())) {
      Conflict conflict = new Conflict(first.source(), file.source(), name.endsWith(".class"));
      conflicts.computeIfAbsent(conflict, key -> new ArrayList<>()).add(name);
    }
  }

  private void addLines(String name, Contribution file) {
    firstOfLines.putIfAbsent(name, file.source());
    Set<String> merged = lines.computeIfAbsent(name, key -> new LinkedHashSet<>());
    new String(file.content(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(merged::add);
  }

  private static String licence(String folder, String name) {
    return "META-INF/licenses/" + folder + "/" + name.replaceFirst("^META-INF/", "");
  }
}
