package dev.ingot.testkit;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tracer that keeps the spans that ended. Ids count from 1; all spans are of one trace. A request
 * comes from the span whose number is in its header {@code parent}, and one that goes out has it.
 * Thread-safe.
 */
public final class RecordingTracer implements Tracer {
  private final List<Span> ended = new ArrayList<>();
  private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();
  private long ids;

  /** A tracer that has seen nothing. */
  public RecordingTracer() {}

  /**
   * A span that ended.
   *
   * @param id its number
   * @param origins the numbers of its parent, or of the spans that it comes from
   * @param attributes texts and integers by name
   * @param events their names, and their fields as {@code name=value}
   * @param failure why it failed, or empty
   */
  public record Span(
      long id,
      String name,
      List<Long> origins,
      Map<String, Object> attributes,
      List<String> events,
      String failure) {}

  /** The spans that ended, in the order of their ends. */
  public synchronized List<Span> spans() {
    return List.copyOf(ended);
  }

  /** The only span of a name. */
  public Span span(String name) {
    List<Span> found = spans().stream().filter(each -> each.name().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one span " + name + ", got " + spans());
    }
    return found.get(0);
  }

  @Override
  public boolean isEnabled() {
    return true;
  }

  @Override
  public Tracer with(String attribute, String value) {
    return this;
  }

  @Override
  public ActiveSpan start(String name) {
    return start(name, List.of());
  }

  @Override
  public ActiveSpan start(String name, List<TraceContext> origins) {
    List<TraceContext> from =
        origins.isEmpty() ? current().map(List::of).orElse(List.of()) : origins;
    Open span = new Open(nextId(), name, from.stream().map(TraceContext::spanId).toList());
    current.set(span);
    return span;
  }

  private synchronized long nextId() {
    ids++;
    return ids;
  }

  @Override
  public Optional<TraceContext> current() {
    return Optional.ofNullable(current.get()).map(span -> context(span.id, false));
  }

  private static TraceContext context(long id, boolean remote) {
    return new TraceContext(0, 1, id, true, remote);
  }

  @Override
  public void event(String name, Object... fields) {
    Open span = current.get();
    if (span != null) {
      span.event(name, fields);
    }
  }

  @Override
  public List<TraceContext> received(RequestHeaders headers) {
    String parent = headers.first("parent");
    return parent.isEmpty() ? List.of() : List.of(context(Long.parseLong(parent), true));
  }

  @Override
  public Map<String, String> sending(Map<String, String> headers) {
    Open span = current.get();
    if (span == null) {
      return headers;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put("parent", Long.toString(span.id));
    return more;
  }

  private synchronized void add(Span span) {
    ended.add(span);
  }

  private final class Open implements ActiveSpan {
    private final @Nullable Open former = current.get();
    private final long id;
    private final String name;
    private final List<Long> origins;
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final List<String> events = new ArrayList<>();
    private String failure = "";
    private boolean open = true;

    private Open(long id, String name, List<Long> origins) {
      this.id = id;
      this.name = name;
      this.origins = origins;
    }

    @Override
    public boolean isRecording() {
      return open;
    }

    @Override
    public void attribute(String attribute, String value) {
      attributes.put(attribute, value);
    }

    @Override
    public void attribute(String attribute, long value) {
      attributes.put(attribute, value);
    }

    @Override
    public void event(String event, Object... fields) {
      StringBuilder text = new StringBuilder(event);
      for (int i = 0; i < fields.length; i += 2) {
        text.append(' ').append(fields[i]).append('=').append(fields[i + 1]);
      }
      events.add(text.toString());
    }

    @Override
    public void fail(String reason) {
      failure = reason;
    }

    @Override
    public void discard() {
      leave();
    }

    @Override
    public void close() {
      if (leave()) {
        add(
            new Span(
                id,
                name,
                origins,
                Collections.unmodifiableMap(attributes),
                List.copyOf(events),
                failure));
      }
    }

    private boolean leave() {
      boolean was = open;
      if (was) {
        open = false;
        current.set(former);
      }
      return was;
    }
  }
}
