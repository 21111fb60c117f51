package dev.ingot.extension.zpages;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a page.
 *
 * @param title what stands above it, or empty
 * @param columns the names of the columns; none: rows are pairs of name and value
 * @param rows as many cells as there are columns, or two
 */
record Table(String title, List<String> columns, List<List<Cell>> rows) {
  Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static Table columns(String title, List<String> columns, List<List<Cell>> rows) {
    return new Table(title, columns, rows);
  }

  /** A table of names and values, given in turn. */
  static Table pairs(String title, String... namesAndValues) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      rows.add(List.of(Cell.of(namesAndValues[i]), Cell.of(namesAndValues[i + 1])));
    }
    return new Table(title, List.of(), rows);
  }
}
