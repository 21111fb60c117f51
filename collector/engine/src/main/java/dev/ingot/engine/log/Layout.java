package dev.ingot.engine.log;

import dev.ingot.component.Logger.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a message as a line, as the Collector does with its caller switched off. */
final class Layout {
  private static final Pattern LOG_LINE = Pattern.compile("\\n(?=\\d{4}-\\d\\d-\\d\\dT)");

  private final LogSettings.Encoding encoding;
  private final DateTimeFormatter time;

  Layout(LogSettings.Encoding encoding, ZoneId zone) {
    this.encoding = encoding;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX").withZone(zone);
  }

  String line(Instant at, Level level, String message, Map<String, Object> fields) {
    return switch (encoding) {
      case CONSOLE -> console(at, level, message, fields);
      case JSON -> json(at, level, message, fields);
    };
  }

  private String console(Instant at, Level level, String message, Map<String, Object> fields) {
    StringBuilder line = new StringBuilder(128);
    line.append(time.format(at)).append('\t').append(word(level)).append('\t');
    line.append(unforgeable(message));
    if (!fields.isEmpty()) {
      line.append('\t');
      Json.object(line, fields);
    }
    return line.append('\n').toString();
  }

  private String json(Instant at, Level level, String message, Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("level", word(level));
    all.put("ts", time.format(at));
    all.put("msg", message);
    all.putAll(fields);
    StringBuilder line = new StringBuilder(128);
    Json.object(line, all);
    return line.append('\n').toString();
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A message may have several lines, as detailed telemetry has. What a sender wrote may be in it,
   * so a later line that begins like a log line is indented: it cannot pass for one.
   */
  private static String unforgeable(String message) {
    if (message.indexOf('\n') < 0 && message.indexOf('\r') < 0) {
      return message;
    }
    return LOG_LINE.matcher(message.replace("\r", "\\r")).replaceAll("\n ");
  }
}
