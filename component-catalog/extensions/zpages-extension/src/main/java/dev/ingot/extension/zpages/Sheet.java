package dev.ingot.extension.zpages;

import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on a page.
 *
 * @param title its title
 * @param tables its tables
 * @param notes sentences behind the tables
 * @param links other pages
 */
record Sheet(String title, List<Table> tables, List<String> notes, List<Cell.Word> links) {
  Sheet {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    links = List.copyOf(links);
  }

  static Sheet of(String title, Table... tables) {
    return new Sheet(title, List.of(tables), List.of(), List.of());
  }

  Sheet note(String sentence) {
    List<String> more = new ArrayList<>(notes);
    more.add(sentence);
    return new Sheet(title, tables, more, links);
  }

  Sheet with(Table table) {
    List<Table> more = new ArrayList<>(tables);
    more.add(table);
    return new Sheet(title, more, notes, links);
  }

  Sheet link(String text, String page) {
    List<Cell.Word> more = new ArrayList<>(links);
    more.add(new Cell.Word(text, page));
    return new Sheet(title, tables, notes, more);
  }

  /** The page in the form that the client wants. */
  HttpResponse answer(PageRequest request) {
    return request.wantsJson()
        ? Responses.json(200, new SheetJson().of(this))
        : Responses.html(new SheetHtml().of(this));
  }
}
