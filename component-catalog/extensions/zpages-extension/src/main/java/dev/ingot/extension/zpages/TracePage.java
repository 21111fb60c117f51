package dev.ingot.extension.zpages;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.server.HttpResponse;

/** Says that there are no spans to show. */
record TracePage() implements Page {
  @Override
  public HttpResponse answer(PageRequest request) {
    return Sheet.of("Trace Spans")
        .note("This collector keeps no spans of its own work in memory.")
        .answer(request);
  }
}
