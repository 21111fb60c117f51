package dev.ingot.builder.bom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From what publishers write in poms to SPDX ids, with the table {@code licenses.txt}: a line
 * {@code ID: name | name | address} for each licence. Case, punctuation and words without meaning
 * do not count.
 */
final class SpdxIds {
  private static final Set<String> EMPTY_WORDS =
      Set.of("the", "license", "licence", "licenses", "version", "v", "software", "and", "by");
  private static final Pattern OPERATOR = Pattern.compile(" (?:OR|AND|WITH) ");
  private static final Map<String, String> TABLE = table();

  private SpdxIds() {}

  /** The licence with what a pom says of it. */
  static License license(String name, String url) {
    String shown = name.isEmpty() ? url : name;
    return new License(find(name).or(() -> find(url)), shown, url);
  }

  /** The licences of an SPDX expression: one with its id, or the expression as it is. */
  static List<License> expression(String text) {
    return List.of(new License(Optional.of(text), text, ""));
  }

  private static Optional<String> find(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> known = Optional.ofNullable(TABLE.get(key(text)));
    return known.isPresent() || !isExpression(text) ? known : Optional.of(text);
  }

  /** Whether the text is an SPDX expression of ids in the table. */
  private static boolean isExpression(String text) {
    String[] ids = OPERATOR.split(text.replaceAll("[()]", ""));
    if (ids.length < 2) {
      return false;
    }
    for (String id : ids) {
      if (!TABLE.containsValue(id.strip())) {
        return false;
      }
    }
    return true;
  }

  private static String key(String text) {
    String plain = text.toLowerCase(Locale.ROOT).strip();
    if (plain.matches("https?://.*")) {
      return plain
          .replaceFirst("https?://(www\\.)?", "")
          .replaceFirst("(\\.(txt|html|php))?/?$", "");
    }
    StringBuilder key = new StringBuilder();
    for (String word : plain.replaceAll("([a-z])v?([0-9])", "$1 $2").split("[^a-z0-9.]+")) {
      String bare = word.replaceFirst("\\.0$", "");
      if (!bare.isEmpty() && !EMPTY_WORDS.contains(bare)) {
        key.append(bare).append(' ');
      }
    }
    return key.toString();
  }

  private static Map<String, String> table() {
    try (InputStream in = SpdxIds.class.getResourceAsStream("licenses.txt")) {
      if (in == null) {
        throw new IllegalStateException("licenses.txt is not in the jar");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> table = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              String id = line.substring(0, colon);
              table.put(key(id), id);
              for (String name : line.substring(colon + 2).split(" \\| ")) {
                String other = table.put(key(name), id);
                if (other != null && !other.equals(id)) {
                  throw new IllegalStateException(name + " stands for " + other + " and " + id);
                }
              }
            });
    return Map.copyOf(table);
  }
}
