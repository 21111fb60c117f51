package dev.ingot.exporter.debug;

import java.util.List;

/** The fields of a log record. */
final class DetailedLogs {
  private static final List<String> LEVELS =
      List.of("Trace", "Debug", "Info", "Warn", "Error", "Fatal");
  private static final int STEPS = 4;
  private static final long MASK32 = 0xFFFFFFFFL;

  private DetailedLogs() {}

  static void write(Lines out, int index, Message record) {
    out.add("LogRecord #" + index);
    out.add("ObservedTimestamp: " + NumberText.time(record.fixed64(11)));
    out.add("Timestamp: " + NumberText.time(record.fixed64(1)));
    out.add("SeverityText: " + record.text(3));
    long severity = record.varint(2);
    out.add("SeverityNumber: " + severity(severity) + "(" + severity + ")");
    if (!record.text(12).isEmpty()) {
      out.add("EventName: " + record.text(12));
    }
    out.add("Body: " + ValueText.typed(record.message(5)));
    out.attributes("Attributes", record.messages(6));
    if (record.varint(7) != 0) {
      out.add("DroppedAttributesCount: " + record.varint(7));
    }
    out.add("Trace ID: " + record.id(9));
    out.add("Span ID: " + record.id(10));
    out.add("Flags: " + (record.fixed32(8) & MASK32));
  }

  private static String severity(long number) {
    if (number == 0) {
      return "Unspecified";
    }
    if (number < 0 || number > (long) LEVELS.size() * STEPS) {
      return "";
    }
    int step = (int) (number - 1) % STEPS;
    return LEVELS.get((int) (number - 1) / STEPS) + (step == 0 ? "" : step + 1);
  }
}
