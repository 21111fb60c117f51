package dev.ingot.builder.slim;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What jars say must stay: the lines of their files {@code META-INF/ingot/keep/NAME.txt}. A line is
 * the binary name of a class, of all classes of a package ({@code com.acme.*}), or of all below it
 * ({@code com.acme.**}); {@code #} begins a comment.
 */
final class KeepRules {
  private static final Pattern FILE = Pattern.compile("META-INF/ingot/keep/[^/]+\\.txt");
  private static final Pattern RULE = Pattern.compile("[^\\s*/]+?(\\.\\*{1,2})?");

  private final Problems problems;

  KeepRules(Problems problems) {
    this.problems = problems;
  }

  /**
   * The classes to keep.
   *
   * @param classes the names of all there are, with {@code /}
   * @param problems takes lines that are no rules, and rules that no class follows
   */
  static Collection<String> kept(
      Map<String, byte[]> files, Set<String> classes, Problems problems) {
    KeepRules rules = new KeepRules(problems);
    List<String> kept = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (FILE.matcher(name).matches()) {
            kept.addAll(rules.kept(name, new String(content, StandardCharsets.UTF_8), classes));
          }
        });
    return kept;
  }

  private List<String> kept(String file, String text, Set<String> classes) {
    List<String> kept = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String rule = line.replaceFirst("#.*", "").strip();
      if (!rule.isEmpty()) {
        kept.addAll(kept(new Location(file, number, 1), rule, classes));
      }
    }
    return kept;
  }

  private List<String> kept(Location place, String rule, Set<String> classes) {
    if (!RULE.matcher(rule).matches()) {
      problems.add(Messages.notARule(place, rule));
      return List.of();
    }
    List<String> kept = classes.stream().filter(each -> follows(each, rule)).toList();
    if (kept.isEmpty()) {
      problems.add(Messages.ruleWithoutEffect(place, rule));
    }
    return kept;
  }

  private static boolean follows(String name, String rule) {
    String path = rule.replace('.', '/');
    if (path.endsWith("/**")) {
      return name.startsWith(path.substring(0, path.length() - 2));
    }
    if (path.endsWith("/*")) {
      String folder = path.substring(0, path.length() - 1);
      return name.startsWith(folder) && name.indexOf('/', folder.length()) < 0;
    }
    return name.equals(path);
  }
}
