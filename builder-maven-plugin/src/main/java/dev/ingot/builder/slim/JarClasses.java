package dev.ingot.builder.slim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of a jar: by name with {@code /}, the names of its files, which are more than one
 * when there are variants for later versions of Java.
 */
record JarClasses(SortedMap<String, List<String>> files) {
  private static final Pattern FILE = Pattern.compile("(?:META-INF/versions/\\d+/)?(.+)\\.class");

  static JarClasses of(Map<String, byte[]> jar) {
    SortedMap<String, List<String>> files = new TreeMap<>();
    for (String file : jar.keySet()) {
      Matcher matcher = FILE.matcher(file);
      if (matcher.matches()) {
        files.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(file);
      }
    }
    return new JarClasses(files);
  }

  boolean contains(String name) {
    return files.containsKey(name);
  }

  /** The files of a class of this jar. */
  List<String> filesOf(String name) {
    return files.getOrDefault(name, List.of());
  }
}
