package dev.ingot.extension.pprof;

import dev.ingot.component.Scheduler;
import dev.ingot.transport.page.Query;
import dev.ingot.transport.page.Responses;
import dev.ingot.transport.server.HttpResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Recording;

/** Recordings of some seconds on request, one at a time. Thread-safe. */
final class Recordings {
  private static final long DEFAULT_SECONDS = 30;
  private static final long MOST_SECONDS = 600;

  private final Scheduler scheduler;
  private final AtomicBoolean busy = new AtomicBoolean();

  Recordings(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Begins a recording. */
  @FunctionalInterface
  interface Start {
    Recording begin() throws IOException;
  }

  /** Makes an answer of a recording. */
  @FunctionalInterface
  interface Result {
    HttpResponse of(Path file, Duration length) throws IOException;
  }

  /** Records for as many seconds as the query says, and answers. */
  HttpResponse record(Query query, Start start, Result result) throws InterruptedException {
    String asked = query.first("seconds").orElse(Long.toString(DEFAULT_SECONDS));
    Optional<Duration> length = seconds(asked);
    if (length.isEmpty()) {
      return Responses.plain(400, Messages.badSeconds(asked, MOST_SECONDS));
    }
    if (!Recorder.isAvailable()) {
      return Responses.plain(501, Messages.NOT_AVAILABLE);
    }
    if (!busy.compareAndSet(false, true)) {
      return Responses.plain(409, Messages.BUSY);
    }
    try {
      return record(length.get(), start, result);
    } catch (IOException e) {
      return Responses.plain(500, Messages.cannotRecord(String.valueOf(e.getMessage())));
    } finally {
      busy.set(false);
    }
  }

  private HttpResponse record(Duration length, Start start, Result result)
      throws IOException, InterruptedException {
    Path file;
    try (Recording recording = start.begin()) {
      scheduler.sleep(length);
      if (Thread.interrupted()) {
        throw new InterruptedException("the collector is shutting down");
      }
      file = Recorder.finish(recording);
    }
    try {
      return result.of(file, length);
    } finally {
      Files.delete(file);
    }
  }

  private static Optional<Duration> seconds(String text) {
    try {
      long seconds = Long.parseLong(text);
      return seconds >= 1 && seconds <= MOST_SECONDS
          ? Optional.of(Duration.ofSeconds(seconds))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
