package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import org.jspecify.annotations.Nullable;

/** A log record. */
public final class LogRecord extends InTrace<LogRecord> {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private long time;
  private long observedTime;
  private int severity;
  private Content severityText = Content.EMPTY;
  private @Nullable Value body;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;
  private long flags;
  private Content eventName = Content.EMPTY;

  @Override
  LogRecord self() {
    return this;
  }

  /** When it happened, in nanoseconds since 1970; 0 is unknown. */
  public long time() {
    open();
    return time;
  }

  /** Sets when it happened, in nanoseconds since 1970; 0 is unknown. */
  public LogRecord time(long nanoseconds) {
    open();
    time = nanoseconds;
    return this;
  }

  /** When it was seen, in nanoseconds since 1970. */
  public long observedTime() {
    open();
    return observedTime;
  }

  /** Sets when it was seen, in nanoseconds since 1970. */
  public LogRecord observedTime(long nanoseconds) {
    open();
    observedTime = nanoseconds;
    return this;
  }

  /**
   * The number of the severity: 1-4 trace, 5-8 debug, 9-12 info, 13-16 warn, 17-20 error, 21-24
   * fatal.
   */
  public int severity() {
    open();
    return severity;
  }

  /**
   * Sets the number of the severity: 1-4 trace, 5-8 debug, 9-12 info, 13-16 warn, 17-20 error,
   * 21-24 fatal.
   */
  public LogRecord severity(int number) {
    open();
    severity = number;
    return this;
  }

  /** The severity as the source names it. */
  public String severityText() {
    open();
    return severityText.toString();
  }

  /** Sets the severity as the source names it. */
  public LogRecord severityText(String text) {
    open();
    severityText = Content.of(text);
    return this;
  }

  /** The body; an absent one is empty, and comes to be when something is put into it. */
  public Value body() {
    open();
    Value there = body;
    if (there == null) {
      there = onDemand(new Value());
      body = there;
    }
    return there;
  }

  /** Sets the body. */
  public LogRecord body(Value other) {
    open();
    body = set(other);
    return this;
  }

  /** The attributes. */
  public AttributeMap attributes() {
    open();
    return attributes;
  }

  /** How many attributes were dropped. */
  public long droppedAttributes() {
    open();
    return droppedAttributes;
  }

  /** Sets how many attributes were dropped. */
  public LogRecord droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  /** The flags; the low eight bits are those of the W3C trace context. */
  public long flags() {
    open();
    return flags;
  }

  /** Sets the flags; the low eight bits are those of the W3C trace context. */
  public LogRecord flags(long number) {
    open();
    flags = number & UNSIGNED;
    return this;
  }

  /** The name of the event, if it is one. */
  public String eventName() {
    open();
    return eventName.toString();
  }

  /** Sets the name of the event, if it is one. */
  public LogRecord eventName(String text) {
    open();
    eventName = Content.of(text);
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> time = in.fixed64();
      case 2 -> severity = (int) in.varint();
      case 3 -> severityText = Content.of(in);
      case 5 -> body = within(new Value(), in);
      case 6 -> attributes.add(in);
      case 7 -> droppedAttributes = in.varint() & UNSIGNED;
      case 8 -> flags = in.fixed32() & UNSIGNED;
      case 9 -> traceId = Content.of(in);
      case 10 -> spanId = Content.of(in);
      case 11 -> observedTime = in.fixed64();
      case 12 -> eventName = Content.of(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.content(12, eventName);
    out.fixed64(11, observedTime);
    out.content(10, spanId);
    out.content(9, traceId);
    out.fixed32(8, flags);
    out.varint(7, droppedAttributes);
    out.attributes(6, attributes);
    out.message(5, body);
    out.content(3, severityText);
    out.varint(2, severity);
    out.fixed64(1, time);
  }
}
