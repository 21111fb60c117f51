package dev.ingot.engine.run;

import java.util.Optional;

/** The wish that the collector ends; the first one counts. Thread-safe. */
public final class StopRequest {
  private final Requests requests;
  private final Runnable hurry;

  /**
   * A wish that nobody has yet.
   *
   * @param hurry gives up what the collector still waits for
   */
  StopRequest(Requests requests, Runnable hurry) {
    this.requests = requests;
    this.hurry = hurry;
  }

  /**
   * Why the collector ends.
   *
   * @param message what the log says of it
   * @param failure why a component cannot go on; empty when somebody asked for the end
   */
  record Wish(String message, Optional<String> failure) {}

  /** The operating system asked. */
  public void bySignal() {
    requests.stop(new Wish("Received signal from OS", Optional.empty()));
  }

  /**
   * The operating system asked again: what is not sent by now is given up, or goes to its storage,
   * and the log says how much.
   */
  public void bySignalAgain() {
    hurry.run();
  }

  /** The program that the collector is part of asked. */
  public void byHost() {
    requests.stop(new Wish("Received shutdown request", Optional.empty()));
  }

  /** A component cannot go on; the message is one line. */
  public void byFailure(String message) {
    requests.stop(
        new Wish("Asynchronous error received, terminating process", Optional.of(message)));
  }
}
