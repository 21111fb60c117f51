package dev.ingot.component.trace;

import java.util.HexFormat;

/**
 * What others need to know of a span to refer to it.
 *
 * @param traceHigh the first 8 bytes of the trace's id
 * @param traceLow the last 8 bytes of the trace's id
 * @param spanId the span's id, not 0
 * @param sampled whether the span is recorded
 * @param remote whether another process said so
 */
public record TraceContext(
    long traceHigh, long traceLow, long spanId, boolean sampled, boolean remote) {
  private static final HexFormat HEX = HexFormat.of();

  /** The id of the trace: 32 hexadecimal digits. */
  public String traceIdText() {
    return HEX.toHexDigits(traceHigh) + HEX.toHexDigits(traceLow);
  }

  /** The id of the span: 16 hexadecimal digits. */
  public String spanIdText() {
    return HEX.toHexDigits(spanId);
  }
}
