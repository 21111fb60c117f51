package dev.ingot.builder.slim;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The providers of services, by the name of the service with {@code /}. */
final class Services {
  static final String FOLDER = "META-INF/services/";

  private final SortedMap<String, List<String>> providers = new TreeMap<>();

  Services(Map<String, byte[]> jar) {
    jar.forEach(
        (name, content) -> {
          if (name.startsWith(FOLDER)) {
            providers.put(
                name.substring(FOLDER.length()).replace('.', '/'),
                lines(new String(content, StandardCharsets.UTF_8)));
          }
        });
  }

  /** The names of all services. */
  Iterable<String> names() {
    return providers.keySet();
  }

  /** The classes that provide it. */
  List<String> of(String service) {
    return providers.getOrDefault(service, List.of());
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip().replace('.', '/'))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
