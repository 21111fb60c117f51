package dev.ingot.extension.zpages;

import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.server.HttpResponse;
import java.util.List;

/**
 * The extensions in use; each leads to its status.
 *
 * @param view the collector
 */
record ExtensionPage(CollectorView view) implements Page {
  private static final List<String> COLUMNS = List.of("Name", "Status");

  @Override
  public HttpResponse answer(PageRequest request) {
    List<ComponentView> extensions = view.extensions();
    Table table = Table.columns("", COLUMNS, extensions.stream().map(ExtensionPage::row).toList());
    Sheet sheet = Sheet.of("Extensions", table);
    String name = request.query().first("zextensionname").orElse("");
    return extensions.stream()
        .filter(each -> id(each).equals(name))
        .findFirst()
        .map(found -> sheet.with(ComponentTable.of(name, found)))
        .orElse(sheet)
        .answer(request);
  }

  private static String id(ComponentView extension) {
    return extension.component().id().toString();
  }

  private static List<Cell> row(ComponentView extension) {
    String id = id(extension);
    return List.of(
        Cell.link(id, "?zextensionname=" + Cell.encoded(id)), Cell.of(extension.status().name()));
  }
}
