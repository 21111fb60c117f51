package dev.ingot.health;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The plain check: 200 while the pipelines run, else 503.
 *
 * @param health how it is now
 * @param now the time
 * @param bodies other bodies than the default
 */
record PlainPage(Supplier<Health> health, Supplier<Instant> now, Optional<ResponseBody> bodies)
    implements Page {

  @Override
  public HttpResponse answer(PageRequest request) {
    Health current = health.get();
    boolean up = current.upSince().isPresent();
    return bodies
        .map(each -> up ? each.healthy() : each.unhealthy())
        .map(body -> Responses.plain(current.httpStatus(), body))
        .orElseGet(() -> json(current));
  }

  private HttpResponse json(Health current) {
    byte[] body = current.json(now.get()).getBytes(StandardCharsets.UTF_8);
    return HttpResponse.of(current.httpStatus(), "application/json", body);
  }
}
