package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.builder.manifest.SharedReplacements;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A manifest: it gets everything, below its key {@code replaces}. */
record ManifestFormat() implements FileFormat {
  private static final Pattern KEY = Pattern.compile("replaces:\\s*((\\[\\s*]|~|null)\\s*)?(#.*)?");
  private static final Pattern ODD = Pattern.compile(":(\\s|$)|\\s#");
  private static final Pattern ITEM = Pattern.compile("( *)- .*");

  @Override
  public String comment(String text) {
    return "# " + text;
  }

  @Override
  public List<String> entry(SharedReplacements.Entry entry, Path folder) {
    return List.of(
        "- "
            + item(
                entry.maven().map(it -> local(it.target(), entry, folder)).orElse(entry.line())));
  }

  /** The text in quotes if YAML would read more into it than a text. */
  private static String item(String text) {
    return ODD.matcher(text).find() ? "'" + text.replace("'", "''") + "'" : text;
  }

  /** The line, with a path that starts from the folder of this manifest. */
  private static String local(
      ReplacementTarget target, SharedReplacements.Entry entry, Path folder) {
    if (!(target instanceof ReplacementTarget.Local it)) {
      return entry.line();
    }
    String path = folder.relativize(it.path()).toString().replace('\\', '/');
    String from = entry.line().substring(0, entry.line().indexOf(" => "));
    return from + " => " + (path.startsWith("..") ? path : "./" + path);
  }

  @Override
  public boolean spaced() {
    return false;
  }

  @Override
  public Optional<List<String>> withMarkers(List<String> lines) {
    List<String> with = new ArrayList<>(lines);
    int key =
        with.stream()
            .filter(line -> line.startsWith("replaces:"))
            .findFirst()
            .map(with::indexOf)
            .orElse(-1);
    if (key < 0) {
      with.add("");
      with.add("replaces:");
      key = with.size() - 1;
    } else if (!KEY.matcher(with.get(key)).matches()) {
      return Optional.empty();
    }
    with.set(key, with.get(key).replaceFirst(":\\s*(\\[\\s*]|~|null)", ":"));
    String indentation = indentation(with, key + 1);
    with.add(key + 1, indentation + comment(END));
    with.add(key + 1, indentation + comment(BEGIN));
    return Optional.of(with).filter(ManifestFormat::isReadable);
  }

  /** Whether the place is one: not when the whole file is in braces, or has the key in quotes. */
  private static boolean isReadable(List<String> lines) {
    Problems problems = new Problems();
    YamlReader.read("manifest", String.join("\n", lines), problems);
    return !problems.hasErrors();
  }

  /** That of the first item of the list, two spaces if it has none. */
  private static String indentation(List<String> lines, int from) {
    for (String line : lines.subList(from, lines.size())) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        return item.group(1);
      }
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        break;
      }
    }
    return "  ";
  }
}
