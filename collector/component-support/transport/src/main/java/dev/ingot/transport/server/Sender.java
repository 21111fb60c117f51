package dev.ingot.transport.server;

import dev.ingot.component.auth.AuthData;

/** What became of the question who sends a request. */
sealed interface Sender {

  /** It may send. */
  record Known(AuthData data) implements Sender {}

  /** It may not, and why, for the client to read. */
  record Refused(String reason) implements Sender {}

  /** Too many wait for an answer; it may try again. */
  record Unheard() implements Sender {}
}
