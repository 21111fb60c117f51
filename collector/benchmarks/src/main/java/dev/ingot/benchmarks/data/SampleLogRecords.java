package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Random;

/** Writes log records into the scope that is open. */
final class SampleLogRecords {
  private static final long START = 1_755_000_000_000_000_000L;
  private static final int INFO = 9;
  private static final int ERROR = 17;

  private final Random random;
  private final WireWriter out;

  SampleLogRecords(Random random, WireWriter out) {
    this.random = random;
    this.out = out;
  }

  void write(int count) {
    for (int i = 0; i < count; i++) {
      int record = out.begin(2, 290);
      record();
      out.end(record);
    }
  }

  private void record() {
    SampleAttributes attributes = new SampleAttributes(random, out, 6);
    boolean failed = random.nextInt(10) == 0;
    long time = START + random.nextInt(1_000_000_000);
    out.fixed64(1, time);
    out.varint(2, failed ? ERROR : INFO);
    out.text(3, failed ? "ERROR" : "INFO");
    int body = out.begin(5);
    out.text(
        1,
        "Processed order "
            + attributes.hex(12)
            + " for customer "
            + random.nextInt(1_000_000)
            + (failed ? " with status FAILED: upstream timed out after 3 retries" : " in time"));
    out.end(body);
    attributes.logRecord();
    out.fixed32(8, 1);
    out.bytes(9, attributes.bytes(16));
    out.bytes(10, attributes.bytes(8));
    out.fixed64(11, time + 1000);
  }
}
