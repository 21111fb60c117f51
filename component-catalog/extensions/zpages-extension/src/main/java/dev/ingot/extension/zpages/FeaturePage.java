package dev.ingot.extension.zpages;

import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.FeatureGateView;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.server.HttpResponse;
import java.util.List;

/**
 * The feature gates.
 *
 * @param view the collector
 */
record FeaturePage(CollectorView view) implements Page {
  private static final List<String> COLUMNS = List.of("ID", "Enabled", "Description", "Stage");

  @Override
  public HttpResponse answer(PageRequest request) {
    Table table =
        Table.columns("", COLUMNS, view.featureGates().stream().map(FeaturePage::row).toList());
    return Sheet.of("Feature Gates", table).answer(request);
  }

  private static List<Cell> row(FeatureGateView gate) {
    return List.of(
        Cell.of(gate.id()),
        Cell.of(gate.isEnabled()),
        Cell.of(gate.description()),
        Cell.of(gate.stage()));
  }
}
