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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private final Map<String, Object> resource;
  private final List<LogListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * A log.
   *
   * @param sink takes one whole line, with its line break, at a time
   */
  public CollectorLog(LogSettings settings, Appendable sink, InstantSource clock) {
    this(settings, sink, clock, Map.of());
  }

  /**
   * A log whose lines say whose they are, unless the settings leave that out.
   *
   * @param sink takes one whole line, with its line break, at a time
   * @param resource what the collector is: the field {@code resource} of every line
   */
  public CollectorLog(
      LogSettings settings, Appendable sink, InstantSource clock, Map<String, String> resource) {
    this.settings = settings;
    this.resource =
        settings.disableResource() || resource.isEmpty()
            ? Map.of()
            : Map.of("resource", new TreeMap<>(resource));
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
    return new FieldLogger(this, Fields.join(settings.initialFields(), flat(fields)), true);
  }

  /** A logger of whose messages no listener is told. */
  public Logger localLogger() {
    return new FieldLogger(this, settings.initialFields(), false);
  }

  /** Tells somebody of every message that is written from now on. */
  public void addListener(LogListener listener) {
    listeners.add(listener);
  }

  /** Tells somebody no more. */
  public void removeListener(LogListener listener) {
    listeners.remove(listener);
  }

  private static Object[] flat(Map<String, Object> fields) {
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray();
  }

  boolean isEnabled(Level level) {
    return level.compareTo(settings.level()) >= 0;
  }

  void write(FieldLogger logger, Level level, String message, @Nullable Object[] pairs) {
    if (!isEnabled(level)) {
      return;
    }
    Instant now = clock.instant();
    if (!sampler.map(each -> each.passes(level, message, now.toEpochMilli())).orElse(true)) {
      return;
    }
    Map<String, Object> fields = Fields.join(Map.of(), pairs);
    append(layout.line(now, level, message, Fields.union(resource, logger.fields(), fields)));
    if (isEnabled(Level.DEBUG)) {
      appendTraces(pairs);
    }
    if (logger.told()) {
      LogEvent event = new LogEvent(now, level, message, logger.fields(), fields);
      listeners.forEach(each -> each.logged(event));
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
