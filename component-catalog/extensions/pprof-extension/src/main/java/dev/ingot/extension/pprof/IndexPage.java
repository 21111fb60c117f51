package dev.ingot.extension.pprof;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;

/** What can be asked for. */
record IndexPage() implements Page {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head>
      <meta charset="utf-8">
      <title>Profiles</title>
      </head>
      <body>
      <h2>Profiles</h2>
      <ul>
      <li><a href="/debug/pprof/profile?seconds=30">profile</a>: where the CPU goes, for go tool pprof</li>
      <li><a href="/debug/pprof/allocs?seconds=30">allocs</a>: where memory is allocated, for go tool pprof</li>
      <li><a href="/debug/pprof/block?seconds=30">block</a>: where threads wait, for go tool pprof</li>
      <li><a href="/debug/pprof/mutex?seconds=30">mutex</a>: where threads wait for locks, for go tool pprof</li>
      <li><a href="/debug/flight?seconds=30">flight</a>: a flight recording, for JDK Mission Control</li>
      <li><a href="/debug/threads">threads</a>: what every thread does</li>
      <li><a href="/debug/heap">heap</a>: the objects in memory by class, after a full collection</li>
      </ul>
      </body>
      </html>
      """;

  @Override
  public HttpResponse answer(PageRequest request) {
    return request.path().equals("/debug/pprof/")
        ? Responses.html(PAGE)
        : Responses.plain(404, "404 page not found\n");
  }
}
