package dev.ingot.telemetry;

/** Bytes or text that are not what they should be: the sender's error. It has no stack trace. */
public final class MalformedTelemetryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong and where, one line: {@code truncated field 4 of Span at byte 1042}. */
  public MalformedTelemetryException(String message) {
    super(message, null, false, false);
  }
}
