package dev.ingot.extension.pprof;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Collects garbage and tells what that brought. */
record GcPage() implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    if (!request.method().equals("POST")) {
      return new HttpResponse(
          405,
          "text/plain; charset=utf-8",
          Messages.USE_POST.getBytes(StandardCharsets.UTF_8),
          Map.of("allow", "POST"));
    }
    long before = used();
    System.gc();
    return Responses.plain(
        200, "heap in use: " + before + " bytes before, " + used() + " bytes after\n");
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
