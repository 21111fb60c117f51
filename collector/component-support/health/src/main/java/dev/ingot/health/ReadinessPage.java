package dev.ingot.health;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.catalog.json.JsonValue.Bool;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.component.view.PipelineView;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether each pipeline can do its work now. */
record ReadinessPage(Assessor assessor) implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    Optional<String> asked = request.query().first("pipeline");
    List<String> ids =
        assessor.view().pipelines().stream()
            .map(PipelineView::id)
            .filter(id -> asked.map(id::equals).orElse(true))
            .toList();
    if (asked.isPresent() && ids.isEmpty()) {
      return Responses.plain(404, "");
    }
    Map<String, JsonValue> pipelines = new LinkedHashMap<>();
    boolean all = assessor.view().isReady();
    for (String id : ids) {
      boolean ready = assessor.view().isReady() && isReady(id);
      pipelines.put(id, new Bool(ready));
      all &= ready;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("ready", new Bool(all));
    members.put("pipelines", new Members(pipelines));
    return Responses.json(all ? 200 : 503, new Members(members));
  }

  private boolean isReady(String id) {
    return assessor
        .look(id)
        .filter(node -> assessor.rules().isReady(node, assessor.now()))
        .isPresent();
  }
}
