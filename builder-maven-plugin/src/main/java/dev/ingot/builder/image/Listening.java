package dev.ingot.builder.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration makes a collector listen: the endpoints of its receivers and extensions.
 *
 * @param ports the ports
 * @param variables environment variables that replace a default of {@code localhost}, which in a
 *     container nothing else reaches, by all addresses
 * @param unreachable the endpoints that are on {@code localhost} and have no variable
 */
record Listening(
    SortedSet<Integer> ports, SortedMap<String, String> variables, List<String> unreachable) {
  private static final Set<String> LISTENERS = Set.of("receivers", "extensions");
  private static final Pattern SECTION = Pattern.compile("([a-z_]+):.*");
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "\\s.*\\bendpoint: *[\"']?(?:\\$\\{env:(\\w+):-)?([\\w.\\[\\]:-]+?):(\\d{1,5})}?[\"']?\\s*(?:#.*)?[,}]*");
  private static final Pattern LOCAL = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");

  /** Looks through the lines of a configuration. */
  static Listening of(byte[] config) {
    Listening found = new Listening(new TreeSet<>(), new TreeMap<>(), new ArrayList<>());
    String section = "";
    for (String line : new String(config, StandardCharsets.UTF_8).lines().toList()) {
      Matcher start = SECTION.matcher(line);
      section = start.matches() ? start.group(1) : section;
      Matcher endpoint = ENDPOINT.matcher(line);
      if (LISTENERS.contains(section) && endpoint.matches()) {
        found.add(endpoint.group(1), endpoint.group(2), endpoint.group(3));
      }
    }
    return found;
  }

  private void add(@Nullable String variable, String host, String port) {
    ports.add(Integer.valueOf(port));
    if (LOCAL.matcher(host).matches()) {
      if (variable == null) {
        unreachable.add(host + ":" + port);
      } else {
        variables.put(variable, "0.0.0.0:" + port);
      }
    }
  }
}
