package dev.ingot.exporter.debug;

import java.util.List;

/** The fields of a span. */
final class DetailedSpans {
  private static final List<String> KINDS =
      List.of("Unspecified", "Internal", "Server", "Client", "Producer", "Consumer");
  private static final List<String> CODES = List.of("Unset", "Ok", "Error");

  private DetailedSpans() {}

  static void write(Lines out, int index, Message span) {
    out.add("Span #" + index);
    out.aligned("Trace ID", span.id(1));
    out.aligned("Parent ID", span.id(4));
    out.aligned("ID", span.id(2));
    out.aligned("Name", span.text(5));
    out.aligned("Kind", constant(KINDS, span.varint(6)));
    if (span.has(3) && !span.text(3).isEmpty()) {
      out.aligned("TraceState", span.text(3));
    }
    out.aligned("Start time", NumberText.time(span.fixed64(7)));
    out.aligned("End time", NumberText.time(span.fixed64(8)));
    out.aligned("Status code", constant(CODES, span.message(15).varint(3)));
    out.aligned("Status message", span.message(15).text(2));
    out.add("    DroppedAttributesCount: " + span.varint(10));
    out.add("    DroppedEventsCount: " + span.varint(12));
    out.add("    DroppedLinksCount: " + span.varint(14));
    out.attributes("Attributes", span.messages(9));
    events(out, span.messages(11));
    links(out, span.messages(13));
  }

  private static void events(Lines out, List<Message> events) {
    if (!events.isEmpty()) {
      out.add("Events:");
    }
    for (int i = 0; i < events.size(); i++) {
      Message event = events.get(i);
      out.add("SpanEvent #" + i);
      out.point("Name", event.text(2));
      out.point("Timestamp", NumberText.time(event.fixed64(1)));
      out.point("DroppedAttributesCount", event.varint(4));
      out.pointAttributes("Attributes:", event.messages(3));
    }
  }

  private static void links(Lines out, List<Message> links) {
    if (!links.isEmpty()) {
      out.add("Links:");
    }
    for (int i = 0; i < links.size(); i++) {
      Message link = links.get(i);
      out.add("SpanLink #" + i);
      out.point("Trace ID", link.id(1));
      out.point("ID", link.id(2));
      out.point("TraceState", link.text(3));
      out.point("DroppedAttributesCount", link.varint(5));
      out.pointAttributes("Attributes:", link.messages(4));
    }
  }

  private static String constant(List<String> names, long number) {
    return number >= 0 && number < names.size() ? names.get((int) number) : "";
  }
}
