package dev.ingot.exporter.debug;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.stream.Collectors;

/** About one line per record: a name, ids or values, and the attributes. */
final class NormalText {
  private NormalText() {}

  static String of(Telemetry telemetry) {
    if (telemetry.signal() == Signal.PROFILES) {
      return NormalProfiles.of(telemetry);
    }
    StringBuilder lines = new StringBuilder();
    for (Message resource : Message.resources(telemetry)) {
      for (Message scope : resource.messages(2)) {
        scope.messages(2).forEach(record -> append(lines, telemetry.signal(), record));
      }
    }
    return lines.toString();
  }

  private static void append(StringBuilder lines, Signal<?> signal, Message record) {
    if (signal == Signal.TRACES) {
      lines.append(record.text(5)).append(' ').append(record.id(1)).append(' ');
      lines.append(record.id(2)).append(attributes(record.messages(9))).append('\n');
    } else if (signal == Signal.LOGS) {
      lines.append(ValueText.plain(record.message(5)));
      lines.append(attributes(record.messages(6))).append('\n');
    } else {
      NormalPoints.append(lines, record);
    }
  }

  private static String attributes(List<Message> attributes) {
    return attributes.stream().map(one -> " " + pair(one)).collect(Collectors.joining());
  }

  static String pair(Message attribute) {
    return attribute.text(1) + "=" + ValueText.plain(attribute.message(2));
  }
}
