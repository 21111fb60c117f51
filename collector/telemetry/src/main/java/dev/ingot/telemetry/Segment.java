package dev.ingot.telemetry;

/**
 * A range of bytes that is by itself a valid OTLP export request: a run of {@code resource_*}
 * fields, and of profiles the dictionary. The bytes are never changed after the segment was made.
 *
 * @param buffer the bytes, and perhaps others around them
 * @param offset where the segment begins in {@code buffer}
 * @param length its length in bytes
 * @param items how many spans, data points, log records or samples of profiles it holds
 * @param canonical whether every singular field occurs at most once and at most one member of each
 *     oneof, so that code which walks the bytes needs no merging of fields; {@link Signal#decode}
 *     gives no others. The order of fields is free: encoders written in Go begin with the last.
 */
public record Segment(byte[] buffer, int offset, int length, int items, boolean canonical) {
  public Segment {
    if (offset < 0 || length < 0 || offset > buffer.length - length || items < 0) {
      throw new IllegalStateException("segment outside of its buffer");
    }
  }
}
