package dev.ingot.exporting;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Traces of short span names, and back. */
final class Spans {
  private static final int RESOURCE_SPANS = 1 << 3 | 2;
  private static final int SCOPE_SPANS = 2 << 3 | 2;
  private static final int SPAN = 2 << 3 | 2;
  private static final int NAME = 5 << 3 | 2;

  private Spans() {}

  static Traces of(String... names) {
    ByteArrayOutputStream spans = new ByteArrayOutputStream();
    for (String name : names) {
      spans.writeBytes(field(SPAN, field(NAME, name.getBytes(StandardCharsets.UTF_8))));
    }
    byte[] request = field(RESOURCE_SPANS, field(SCOPE_SPANS, spans.toByteArray()));
    Segment segment = new Segment(request, 0, request.length, names.length, true);
    return Signal.TRACES.of(List.of(segment), RequestMetadata.NONE);
  }

  /** The names of all spans in order. */
  static List<String> names(Traces traces) {
    List<String> names = new ArrayList<>();
    byte[] request = traces.toByteArray();
    int at = 0;
    while (at < request.length) {
      int tag = request[at];
      int length = request[at + 1];
      if (tag == NAME) {
        names.add(new String(request, at + 2, length, StandardCharsets.UTF_8));
        at += length;
      }
      at += 2;
    }
    return names;
  }

  private static byte[] field(int tag, byte[] content) {
    if (content.length > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too long for a length of one byte");
    }
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    field.write(tag);
    field.write(content.length);
    field.writeBytes(content);
    return field.toByteArray();
  }
}
