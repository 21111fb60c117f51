package dev.ingot.builder.ocb;

import dev.ingot.builder.upstream.Relative;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonValue;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a manifest of the Go builder.
 *
 * @param source the manifest as problems name it
 * @param entries its components in the order of the manifest
 * @param ignored its keys and lines that have a meaning for the Go builder only
 */
public record ImportReport(String source, List<Entry> entries, List<String> ignored) {

  /**
   * One component.
   *
   * @param kind the section that lists it
   * @param label the component as the manifest names it
   * @param taken the coordinates that stand for it here; empty when it is not available
   * @param nearest the relative of one that is not available
   */
  public record Entry(
      ComponentKind kind, String label, Optional<String> taken, Optional<Relative> nearest) {}

  public ImportReport {
    entries = List.copyOf(entries);
    ignored = List.copyOf(ignored);
  }

  /** How many components are available here. */
  public long available() {
    return entries.stream().filter(entry -> entry.taken().isPresent()).count();
  }

  /**
   * The report.
   *
   * @param format {@code text}, which is Markdown, or {@code json}
   * @param problems receives another format, code {@code OCB-004}
   */
  public Optional<String> as(String format, Problems problems) {
    return switch (format) {
      case "text" -> Optional.of(markdown());
      case "json" -> Optional.of(json());
      default -> {
        problems.add(Messages.unknownFormat(format));
        yield Optional.empty();
      }
    };
  }

  private String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# Import of " + source);
    lines.add("");
    lines.add("%d of %d components are available.".formatted(available(), entries.size()));
    table(lines, "Available", "Here", true);
    table(lines, "Not available", "Nearest", false);
    if (!ignored.isEmpty()) {
      lines.addAll(List.of("", "## Without meaning here", ""));
      ignored.forEach(line -> lines.add("- `" + line + "`"));
    }
    return String.join("\n", lines) + "\n";
  }

  private void table(List<String> lines, String title, String here, boolean taken) {
    List<Entry> rows =
        entries.stream().filter(entry -> entry.taken().isPresent() == taken).toList();
    if (rows.isEmpty()) {
      return;
    }
    lines.addAll(List.of("", "## " + title, ""));
    lines.add("| Section | Component | " + here + " |");
    lines.add("| --- | --- | --- |");
    rows.forEach(
        row ->
            lines.add(
                "| %s | `%s` | %s |".formatted(row.kind().section(), row.label(), here(row))));
  }

  private static String here(Entry row) {
    return row.taken()
        .or(() -> row.nearest().map(Relative::component).map(ComponentDescriptor::coordinates))
        .map(coordinates -> "`" + coordinates + "`")
        .orElse("");
  }

  private String json() {
    Map<String, JsonValue> report = new LinkedHashMap<>();
    report.put("source", new JsonValue.Text(source));
    report.put("available", new JsonValue.Number(Long.toString(available())));
    report.put("total", new JsonValue.Number(Integer.toString(entries.size())));
    report.put(
        "components", new JsonValue.Items(entries.stream().map(ImportReport::json).toList()));
    report.put("ignored", JsonValue.texts(ignored));
    return new JsonValue.Members(report).print();
  }

  private static JsonValue json(Entry entry) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("kind", new JsonValue.Text(entry.kind().word()));
    members.put("component", new JsonValue.Text(entry.label()));
    members.put("available", new JsonValue.Bool(entry.taken().isPresent()));
    entry.taken().ifPresent(maven -> members.put("maven", new JsonValue.Text(maven)));
    entry.nearest().ifPresent(near -> members.put("nearest", json(near)));
    return new JsonValue.Members(members);
  }

  private static JsonValue json(Relative near) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("type", new JsonValue.Text(near.component().type()));
    members.put("maven", new JsonValue.Text(near.component().coordinates()));
    members.put(
        "by", new JsonValue.Text(near.likeness() == Relative.Likeness.NAME ? "name" : "signals"));
    return new JsonValue.Members(members);
  }
}
