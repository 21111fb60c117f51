package dev.ingot.extension.oauth2client;

import java.time.Duration;

/**
 * A token as it came.
 *
 * @param header the value of the header that carries it
 * @param life how long it is good, from when it came; zero: for ever
 */
record Token(String header, Duration life) {

  @Override
  public String toString() {
    return "Token[REDACTED, " + life + "]";
  }
}
