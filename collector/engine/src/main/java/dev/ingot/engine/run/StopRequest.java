package dev.ingot.engine.run;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The wish that the collector ends; the first one counts. Thread-safe. */
public final class StopRequest {
  private final CompletableFuture<Wish> wish = new CompletableFuture<>();

  /**
   * Why the collector ends.
   *
   * @param message what the log says of it
   * @param failure why a component cannot go on; empty when somebody asked for the end
   */
  record Wish(String message, Optional<String> failure) {}

  /** The operating system asked. */
  public void bySignal() {
    wish.complete(new Wish("Received signal from OS", Optional.empty()));
  }

  /** The program that the collector is part of asked. */
  public void byHost() {
    wish.complete(new Wish("Received shutdown request", Optional.empty()));
  }

  /** A component cannot go on; the message is one line. */
  public void byFailure(String message) {
    wish.complete(
        new Wish("Asynchronous error received, terminating process", Optional.of(message)));
  }

  /** Waits for the wish. */
  Wish await() {
    return wish.join();
  }
}
