package dev.ingot.extension.pprof;

import dev.ingot.component.Scheduler;
import dev.ingot.transport.page.Page;
import dev.ingot.transport.page.PageRequest;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.time.Instant;
import java.util.Locale;

/** A profile of some seconds, for {@code go tool pprof}. */
record ProfilePage(Recordings recordings, Recorder recorder, ProfileKind kind, Scheduler clock)
    implements Page {

  @Override
  public HttpResponse answer(PageRequest request) throws InterruptedException {
    Instant from = Instant.ofEpochMilli(clock.currentTimeMillis());
    String name = kind.name().toLowerCase(Locale.ROOT) + ".pb.gz";
    return recordings.record(
        request.query(),
        () -> recorder.begin(kind),
        (file, length) ->
            Responses.file(name, RecordedStacks.read(file, kind).write(from, length)));
  }
}
