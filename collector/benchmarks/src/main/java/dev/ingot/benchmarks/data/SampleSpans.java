package dev.ingot.benchmarks.data;

import dev.ingot.telemetry.wire.WireWriter;
import java.util.Random;

/** Writes spans into the scope that is open; seven in a row belong to one trace. */
final class SampleSpans {
  private static final long START = 1_755_000_000_000_000_000L;
  private static final int TRACE_LENGTH = 7;
  private static final int ERROR = 2;

  private final Random random;
  private final WireWriter out;

  SampleSpans(Random random, WireWriter out) {
    this.random = random;
    this.out = out;
  }

  void write(int count) {
    byte[] trace = new byte[16];
    for (int i = 0; i < count; i++) {
      if (i % TRACE_LENGTH == 0) {
        random.nextBytes(trace);
      }
      int span = out.begin(2, 450);
      span(trace);
      out.end(span);
    }
  }

  private void span(byte[] trace) {
    SampleAttributes attributes = new SampleAttributes(random, out, 9);
    String method = attributes.pick(SampleAttributes.METHODS);
    String route = attributes.pick(SampleAttributes.ROUTES);
    long start = START + random.nextInt(1_000_000_000);
    long end = start + 1 + random.nextInt(50_000_000);
    out.bytes(1, trace);
    out.bytes(2, attributes.bytes(8));
    out.bytes(4, attributes.bytes(8));
    out.text(5, random.nextInt(4) == 0 ? "GET /healthz" : method + " " + route);
    out.varint(6, 1 + random.nextInt(3));
    out.fixed64(7, start);
    out.fixed64(8, end);
    attributes.span(method, route);
    if (random.nextInt(10) == 0) {
      event(end);
    }
    if (random.nextInt(25) == 0) {
      link(attributes);
    }
    if (random.nextInt(10) == 0) {
      status();
    }
    out.fixed32(16, 0x101);
  }

  private void event(long time) {
    int event = out.begin(11);
    out.fixed64(1, time);
    out.text(2, "exception");
    new SampleAttributes(random, out, 3).exception();
    out.end(event);
  }

  private void link(SampleAttributes ids) {
    int link = out.begin(13);
    out.bytes(1, ids.bytes(16));
    out.bytes(2, ids.bytes(8));
    out.end(link);
  }

  private void status() {
    int status = out.begin(15);
    out.text(2, "upstream error");
    out.varint(3, ERROR);
    out.end(status);
  }
}
