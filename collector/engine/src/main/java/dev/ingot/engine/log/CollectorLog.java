package dev.ingot.engine.log;

import dev.ingot.component.Logger;
import dev.ingot.component.Logger.Level;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The collector's own log. Thread-safe; a line is written whole. A sink that fails is ignored: the
 * log must not stop the collector.
 */
public final class CollectorLog {
  private final LogSettings settings;
  private final Appendable sink;
  private final InstantSource clock;
  private final Layout layout;
  private final Optional<Sampler> sampler;

  /**
   * A log.
   *
   * @param sink takes one whole line, with its line break, at a time
   */
  public CollectorLog(LogSettings settings, Appendable sink, InstantSource clock) {
    this.settings = settings;
    this.sink = sink;
    this.clock = clock;
    this.layout = new Layout(settings.encoding(), ZoneId.systemDefault());
    this.sampler = settings.sampling().map(Sampler::new);
  }

  /** A logger without fields but the initial ones of the settings. */
  public Logger logger() {
    return logger(Map.of());
  }

  /** A logger whose messages all have these fields. */
  public Logger logger(Map<String, Object> fields) {
    return new FieldLogger(this, Fields.join(settings.initialFields(), flat(fields)));
  }

  private static Object[] flat(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray();
  }

  boolean isEnabled(Level level) {
    return level.compareTo(settings.level()) >= 0;
  }

  void write(Level level, String message, Map<String, Object> fixed, @Nullable Object[] pairs) {
    if (!isEnabled(level)) {
      return;
    }
    Instant now = clock.instant();
    if (!sampler.map(each -> each.passes(level, message, now.toEpochMilli())).orElse(true)) {
      return;
    }
    append(layout.line(now, level, message, Fields.join(fixed, pairs)));
    if (isEnabled(Level.DEBUG)) {
      appendTraces(pairs);
    }
  }

  private void appendTraces(@Nullable Object[] pairs) {
    for (Object value : pairs) {
      if (value instanceof Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        append(trace.toString());
      }
    }
  }

  private void append(String lines) {
    synchronized (sink) {
      try {
        sink.append(lines);
        if (sink instanceof Flushable buffered) {
          buffered.flush();
        }
      } catch (IOException e) {
        // nowhere to say so
        return;
      }
    }
  }
}
