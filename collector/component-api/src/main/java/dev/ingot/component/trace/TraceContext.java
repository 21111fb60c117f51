package dev.ingot.component.trace;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * What others need to know of a span to refer to it.
 *
 * @param traceHigh the first 8 bytes of the trace's id
 * @param traceLow the last 8 bytes of the trace's id
 * @param spanId the span's id, not 0
 * @param sampled whether the span is recorded
 * @param remote whether another process said so
 * @param state what systems that the request passed through want to be told again, as the header
 *     {@code tracestate} has it; may be empty
 */
public record TraceContext(
    long traceHigh, long traceLow, long spanId, boolean sampled, boolean remote, String state) {
  private static final HexFormat HEX = HexFormat.of();

  /** A context without state. */
  public TraceContext(long traceHigh, long traceLow, long spanId, boolean sampled, boolean remote) {
    this(traceHigh, traceLow, spanId, sampled, remote, "");
  }

  /** The id of the trace: 32 hexadecimal digits. */
  public String traceIdText() {
    return HEX.toHexDigits(traceHigh) + HEX.toHexDigits(traceLow);
  }

  /** The id of the span: 16 hexadecimal digits. */
  public String spanIdText() {
    return HEX.toHexDigits(spanId);
  }

  /** The id of the trace as OTLP has it: 16 bytes. */
  public byte[] traceIdBytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(traceHigh).putLong(traceLow).array();
  }

  /** The id of the span as OTLP has it: 8 bytes. */
  public byte[] spanIdBytes() {
    return ByteBuffer.allocate(Long.BYTES).putLong(spanId).array();
  }
}
