package dev.ingot.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Telemetry of one signal on its wire bytes. Immutable; any number of threads and consumers may
 * hold the same instance.
 */
public abstract sealed class Telemetry permits Traces, Metrics, Logs, Profiles {
  private final List<Segment> segments;
  private final RequestMetadata metadata;
  private final int itemCount;
  private final long byteSize;

  Telemetry(List<Segment> segments, RequestMetadata metadata) {
    this.segments = List.copyOf(segments);
    this.metadata = metadata;
    int items = 0;
    long bytes = 0;
    for (Segment segment : this.segments) {
      items = Math.addExact(items, segment.items());
      bytes += segment.length();
    }
    this.itemCount = items;
    this.byteSize = bytes;
  }

  /** Which signal this is. */
  public abstract Signal<? extends Telemetry> signal();

  /**
   * The bytes: one export request after the other; together they are one as well. Profiles have one
   * at most, for what one dictionary says holds for no other.
   */
  public List<Segment> segments() {
    return segments;
  }

  /** What came with the request beside the telemetry. */
  public RequestMetadata metadata() {
    return metadata;
  }

  /** How many spans, data points, log records or samples of profiles. */
  public int itemCount() {
    return itemCount;
  }

  /** The size of the export request in bytes. */
  public long byteSize() {
    return byteSize;
  }

  /** Writes the export request. */
  public void writeTo(OutputStream out) throws IOException {
    for (Segment segment : segments) {
      out.write(segment.buffer(), segment.offset(), segment.length());
    }
  }

  /** The export request as one array; a copy. */
  public byte[] toByteArray() {
    byte[] bytes = new byte[Math.toIntExact(byteSize)];
    int at = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.buffer(), segment.offset(), bytes, at, segment.length());
      at += segment.length();
    }
    return bytes;
  }

  /** The signal and the counts, never content. */
  @Override
  public String toString() {
    return signal().id()
        + "["
        + itemCount
        + " "
        + signal().itemWord()
        + ", "
        + byteSize
        + " bytes]";
  }
}
