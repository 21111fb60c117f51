package dev.ingot.health;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.time.Instant;
import java.util.Optional;

/** The health of the collector or of a pipeline. */
record StatusPage(Assessor assessor, boolean alwaysVerbose) implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    Optional<HealthNode> found = assessor.look(request.query().first("pipeline").orElse(""));
    if (found.isEmpty()) {
      return Responses.plain(404, "");
    }
    Instant now = assessor.now();
    boolean verbose = alwaysVerbose || request.query().isOn("verbose");
    StatusJson json = new StatusJson(assessor.rules(), now, verbose);
    return Responses.json(
        assessor.rules().httpStatus(found.get(), now),
        json.of(found.get(), assessor.view().startedAt()));
  }
}
