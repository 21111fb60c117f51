package dev.ingot.extension.zpages;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.Status;
import dev.ingot.component.view.CollectorView;
import dev.ingot.component.view.ComponentView;
import dev.ingot.component.view.PipelineView;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Query;
import dev.ingot.transport.server.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pipelines and what they are made of; each component leads to its status.
 *
 * @param view the collector
 */
record PipelinePage(CollectorView view) implements Page {
  static final String ARROW = "\u2192";
  private static final List<String> COLUMNS =
      List.of("FullName", "InputType", "Receivers", "Processors", "Exporters", "Not OK");

  @Override
  public HttpResponse answer(PageRequest request) {
    List<PipelineView> pipelines = view.pipelines();
    Table table = Table.columns("", COLUMNS, pipelines.stream().map(PipelinePage::row).toList());
    Sheet sheet = Sheet.of("Pipelines", table);
    return chosen(pipelines, request.query())
        .map(found -> sheet.with(detail(found, request.query())))
        .orElse(sheet)
        .answer(request);
  }

  private static List<Cell> row(PipelineView pipeline) {
    return List.of(
        Cell.of(pipeline.id()),
        Cell.of(pipeline.signal()),
        Cell.list(words(pipeline, pipeline.receivers(), "receiver")),
        Cell.list(arrows(words(pipeline, pipeline.processors(), "processor"))),
        Cell.list(words(pipeline, pipeline.exporters(), "exporter")),
        Cell.list(ill(pipeline)));
  }

  private static List<Cell.Word> words(
      PipelineView pipeline, List<ComponentView> components, String kind) {
    return components.stream()
        .map(each -> new Cell.Word(name(each), link(pipeline, name(each), kind)))
        .toList();
  }

  private static List<Cell.Word> arrows(List<Cell.Word> words) {
    List<Cell.Word> all = new ArrayList<>(List.of(new Cell.Word(ARROW, "")));
    for (Cell.Word each : words) {
      all.add(each);
      all.add(new Cell.Word(ARROW, ""));
    }
    return all;
  }

  private static List<Cell.Word> ill(PipelineView pipeline) {
    return pipeline.components().stream()
        .filter(each -> each.status() != Status.OK)
        .map(each -> new Cell.Word(name(each) + ": " + each.status(), ""))
        .toList();
  }

  private static String name(ComponentView component) {
    boolean connector = component.component().kind() == ComponentKind.CONNECTOR;
    return component.component().id() + (connector ? " (connector)" : "");
  }

  private static String link(PipelineView pipeline, String name, String kind) {
    return "?zpipelinename="
        + Cell.encoded(pipeline.id())
        + "&zcomponentname="
        + Cell.encoded(name)
        + "&zcomponentkind="
        + kind;
  }

  private static Optional<ComponentView> chosen(List<PipelineView> pipelines, Query query) {
    String id = query.first("zpipelinename").orElse("");
    String name = query.first("zcomponentname").orElse("");
    return pipelines.stream()
        .filter(each -> each.id().equals(id))
        .flatMap(each -> side(each, query.first("zcomponentkind").orElse("")).stream())
        .filter(each -> name(each).equals(name))
        .findFirst();
  }

  private static List<ComponentView> side(PipelineView pipeline, String kind) {
    return switch (kind) {
      case "receiver" -> pipeline.receivers();
      case "processor" -> pipeline.processors();
      case "exporter" -> pipeline.exporters();
      default -> List.of();
    };
  }

  private static Table detail(ComponentView component, Query query) {
    return ComponentTable.of(
        name(component) + " in " + query.first("zpipelinename").orElse(""), component);
  }
}
