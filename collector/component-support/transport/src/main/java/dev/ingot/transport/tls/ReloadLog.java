package dev.ingot.transport.tls;

import java.security.GeneralSecurityException;

/**
 * Tells of files that could not be read again. Keys are chosen in handshakes, where no component's
 * log is at hand: it goes to the JDK's, which leads into the collector's.
 */
final class ReloadLog {
  static final String NAME = "dev.ingot.transport.tls";

  private ReloadLog() {}

  /** Something stays as it was, {@code the certificate} for example. */
  static void kept(String what, GeneralSecurityException cause) {
    System.getLogger(NAME)
        .log(
            System.Logger.Level.WARNING,
            () ->
                "Cannot read "
                    + what
                    + " again, the last good one stays in use: "
                    + cause.getMessage());
  }
}
