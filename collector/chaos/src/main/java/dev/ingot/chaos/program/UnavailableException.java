package dev.ingot.chaos.program;

import java.io.IOException;

/** The machine, or a collector, has not what a fault needs. */
public final class UnavailableException extends IOException {
  private static final long serialVersionUID = 1;

  /** With the reason, as it is said to people. */
  public UnavailableException(String reason) {
    super(reason);
  }
}
