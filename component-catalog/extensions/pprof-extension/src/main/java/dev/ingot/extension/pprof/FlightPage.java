package dev.ingot.extension.pprof;

import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.nio.file.Files;

/** A flight recording of some seconds. */
record FlightPage(Recordings recordings, Recorder recorder) implements Page {
  @Override
  public HttpResponse answer(PageRequest request) throws InterruptedException {
    return recordings.record(
        request.query(),
        recorder::begin,
        (file, length) -> Responses.file("collector.jfr", Files.readAllBytes(file)));
  }
}
