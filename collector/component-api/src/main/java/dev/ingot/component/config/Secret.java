package dev.ingot.component.config;

/**
 * A value that must never be shown. Prints as {@code [REDACTED]}.
 *
 * @param value what is kept secret
 */
public record Secret(String value) {

  /** Always {@code [REDACTED]}. */
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
