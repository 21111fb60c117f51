package dev.ingot.testkit;

import dev.ingot.telemetry.wire.WireWriter;

/** A profile of a service that spent its time in numbered functions. */
final class SampleProfiles {
  /** Of the texts that every request has, the empty one among them. */
  private static final int TEXTS = 3;

  private SampleProfiles() {}

  static byte[] request(int first, int count) {
    WireWriter out = new WireWriter();
    int resource = out.begin(1);
    nested(out, 1, () -> nested(out, 1, () -> serviceName(out)));
    nested(out, 2, () -> scope(out, count));
    out.end(resource);
    nested(out, 2, () -> dictionary(out, first, count));
    return out.toByteArray();
  }

  private static void serviceName(WireWriter out) {
    out.text(1, "service.name");
    nested(out, 2, () -> out.text(1, "sample"));
  }

  private static void scope(WireWriter out, int count) {
    nested(out, 1, () -> out.text(1, "samples"));
    nested(out, 2, () -> profile(out, count));
  }

  private static void profile(WireWriter out, int count) {
    nested(out, 1, () -> type(out));
    for (int i = 0; i < count; i++) {
      int stack = i + 1;
      nested(out, 2, () -> sample(out, stack));
    }
    out.fixed64(3, 1_700_000_000_000_000_000L);
    out.varint(4, 1_000_000_000);
    out.bytes(7, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
  }

  private static void type(WireWriter out) {
    out.varint(1, 1);
    out.varint(2, 2);
  }

  private static void sample(WireWriter out, int stack) {
    out.varint(1, stack);
    nested(out, 4, () -> out.rawVarint(10));
  }

  private static void dictionary(WireWriter out, int first, int count) {
    for (int table = 1; table <= 7; table++) {
      out.end(out.begin(table));
    }
    out.text(5, "cpu");
    out.text(5, "nanoseconds");
    for (int i = 0; i < count; i++) {
      out.text(5, "item-" + (first + i));
      int entry = i + 1;
      int name = i + TEXTS;
      nested(out, 2, () -> nested(out, 3, () -> out.varint(1, entry)));
      nested(out, 3, () -> out.varint(1, name));
      nested(out, 7, () -> nested(out, 1, () -> out.rawVarint(entry)));
    }
  }

  private static void nested(WireWriter out, int field, Runnable content) {
    int mark = out.begin(field);
    content.run();
    out.end(mark);
  }
}
