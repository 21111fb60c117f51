package dev.ingot.health;

import dev.ingot.catalog.json.JsonValue.Bool;
import dev.ingot.catalog.json.JsonValue.Members;
import dev.ingot.component.Status;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Whether a restart would not help: no component has a fatal error. */
record LivenessPage(Assessor assessor) implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    Optional<HealthNode> found = assessor.look(request.query().first("pipeline").orElse(""));
    if (found.isEmpty()) {
      return Responses.plain(404, "");
    }
    boolean alive = found.get().status() != Status.FATAL_ERROR;
    return Responses.json(alive ? 200 : 503, new Members(Map.of("alive", new Bool(alive))));
  }
}
