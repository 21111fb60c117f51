package dev.ingot.extension.zpages;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.json.JsonValue.Items;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.catalog.json.JsonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a page as JSON: {@code title}, {@code notes}, and each table by its title, as an object
 * when it is of names and values, else as an array of rows. Names are in snake case.
 */
final class SheetJson {
  private static final String ROWS = "rows";

  JsonValue of(Sheet sheet) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("title", new Text(sheet.title()));
    for (Table each : sheet.tables()) {
      members.put(each.title().isEmpty() ? ROWS : key(each.title()), table(each));
    }
    if (!sheet.notes().isEmpty()) {
      members.put("notes", JsonValue.texts(sheet.notes()));
    }
    return new Members(members);
  }

  private static JsonValue table(Table table) {
    if (table.columns().isEmpty()) {
      Map<String, JsonValue> pairs = new LinkedHashMap<>();
      table.rows().forEach(row -> pairs.put(key(row.get(0).words().get(0).text()), of(row.get(1))));
      return new Members(pairs);
    }
    List<JsonValue> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        members.put(key(table.columns().get(i)), of(row.get(i)));
      }
      rows.add(new Members(members));
    }
    return new Items(rows);
  }

  private static JsonValue of(Cell cell) {
    List<String> words =
        cell.words().stream()
            .map(Cell.Word::text)
            .filter(word -> !word.equals(PipelinePage.ARROW))
            .toList();
    return cell.isList() ? JsonValue.texts(words) : new Text(String.join(" ", words));
  }

  /** {@code FullName} and {@code Full name} become {@code full_name}. */
  private static String key(String title) {
    return title
        .replace('\u00b5', 'u')
        .replaceAll("([a-z])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("^_|_$", "")
        .toLowerCase(Locale.ROOT);
  }
}
