package dev.ingot.builder.ocb;

import dev.ingot.catalog.ComponentKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text of a manifest on its way: sections in their usual order, entries as they come. */
public final class ManifestDraft {
  /** What YAML reads as text without quotes, whatever stands around it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?i:true|false|null|yes|no|on|off|y|n|nan)$)(?:\\.{1,2}/)*[A-Za-z][\\w ./+@()-]*(?<! )");

  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+_-]*");

  private final List<String> head = new ArrayList<>();
  private final Map<String, String> distribution = new LinkedHashMap<>();
  private final Map<String, List<String>> remarks = new HashMap<>();
  private final List<String> aboveDistribution = new ArrayList<>();
  private final Map<ComponentKind, Section> sections = new EnumMap<>(ComponentKind.class);
  private final List<String> tail = new ArrayList<>();

  /** What stands in a section. */
  private static final class Section {
    private final List<String> above = new ArrayList<>();
    private final LinkedHashSet<String> listed = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();
  }

  /** A comment at the top, without {@code #}. */
  public void head(String comment) {
    head.add(comment);
  }

  /** A text of the section {@code dist}. */
  public void distribution(String key, String value) {
    boolean asItIs = key.equals("version") && VERSION.matcher(value).matches();
    distribution.put(key, asItIs ? value : scalar(value));
  }

  /** What stands above a text of the section {@code dist}, without {@code #}. */
  public void remark(String key, List<String> comments) {
    remarks.put(key, List.copyOf(comments));
  }

  /** What stands above the section {@code dist}, without {@code #}. */
  public void aboveDistribution(List<String> comments) {
    aboveDistribution.addAll(comments);
  }

  /** A section, also when nothing will stand in it. */
  public void section(ComponentKind kind, List<String> comments) {
    of(kind).above.addAll(comments);
  }

  /**
   * An entry; listed once, however often it is added.
   *
   * @param coordinates {@code group:artifact:version}
   * @param keys further keys of the entry
   * @param comments what stands above it, without {@code #}
   */
  public void entry(
      ComponentKind kind, String coordinates, Map<String, String> keys, List<String> comments) {
    if (of(kind).listed.add(coordinates)) {
      comment(kind, comments);
      of(kind).lines.add("  - maven: " + coordinates);
      keys.forEach((key, value) -> of(kind).lines.add("    " + key + ": " + scalar(value)));
    }
  }

  /** Comments among the entries, without {@code #}. */
  public void comment(ComponentKind kind, List<String> comments) {
    comments.forEach(comment -> of(kind).lines.add("  " + hash(comment)));
  }

  /** Lines at the end, as they are. */
  public void tail(String line) {
    tail.add(line);
  }

  /** The manifest. */
  public String text() {
    List<String> lines = new ArrayList<>();
    head.forEach(comment -> lines.add(hash(comment)));
    if (!distribution.isEmpty()) {
      aboveDistribution.forEach(comment -> lines.add(hash(comment)));
      lines.add("dist:");
      distribution.forEach((key, value) -> addText(key, value, lines));
    }
    sections.forEach((kind, section) -> add(kind, section, lines));
    if (distribution.isEmpty() && sections.isEmpty()) {
      lines.add("dist: {}");
    }
    if (!tail.isEmpty()) {
      lines.add("");
      lines.addAll(tail);
    }
    return String.join("\n", lines) + "\n";
  }

  private void addText(String key, String value, List<String> lines) {
    remarks.getOrDefault(key, List.of()).forEach(comment -> lines.add("  " + hash(comment)));
    lines.add("  " + key + ": " + value);
  }

  private static void add(ComponentKind kind, Section section, List<String> lines) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    section.above.forEach(comment -> lines.add(hash(comment)));
    // A list of comments only would be null, which for providers means the usual ones.
    lines.add(kind.section() + (section.listed.isEmpty() ? ": []" : ":"));
    lines.addAll(section.lines);
  }

  private Section of(ComponentKind kind) {
    return sections.computeIfAbsent(kind, key -> new Section());
  }

  private static String hash(String comment) {
    return comment.isEmpty() ? "#" : "# " + comment;
  }

  /** The text as a YAML scalar that is read as that text. */
  static String scalar(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(each -> quoted.append(escaped(each)));
    return quoted.append('"').toString();
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    boolean shown = character >= ' ' && character < 0x7f || Character.isLetter(character);
    return shown ? Character.toString(character) : "\\U%08x".formatted(character);
  }
}
