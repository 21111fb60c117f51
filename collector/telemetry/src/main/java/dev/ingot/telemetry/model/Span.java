package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span. */
public final class Span extends InTrace<Span> {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Content traceState = Content.EMPTY;
  private Content parentSpanId = Content.EMPTY;
  private long flags;
  private Content name = Content.EMPTY;
  private int kind;
  private long startTime;
  private long endTime;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;
  private final List<SpanEvent> events = new ArrayList<>();
  private long droppedEvents;
  private final List<SpanLink> links = new ArrayList<>();
  private long droppedLinks;
  private @Nullable SpanStatus status;

  @Override
  Span self() {
    return this;
  }

  /** The W3C trace state. */
  public String traceState() {
    open();
    return traceState.toString();
  }

  /** Sets the W3C trace state. */
  public Span traceState(String text) {
    open();
    traceState = Content.of(text);
    return this;
  }

  /** The id of the parent: a copy of its 8 bytes; empty when there is none. */
  public byte[] parentSpanId() {
    open();
    return parentSpanId.bytes();
  }

  /** The id of the parent in lower-case hexadecimal; empty when there is none. */
  public String parentSpanIdText() {
    open();
    return parentSpanId.hex();
  }

  /**
   * Sets the id of the parent.
   *
   * @param id 8 bytes, or none
   */
  public Span parentSpanId(byte[] id) {
    open();
    parentSpanId = Content.ofId(id, 8);
    return this;
  }

  /** The flags; the low eight bits are those of the W3C trace context. */
  public long flags() {
    open();
    return flags;
  }

  /** Sets the flags; the low eight bits are those of the W3C trace context. */
  public Span flags(long number) {
    open();
    flags = number & UNSIGNED;
    return this;
  }

  /** The name. */
  public String name() {
    open();
    return name.toString();
  }

  /** Sets the name. */
  public Span name(String text) {
    open();
    name = Content.of(text);
    return this;
  }

  /** The number of the kind: 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  public int kind() {
    open();
    return kind;
  }

  /** Sets the number of the kind: 1 internal, 2 server, 3 client, 4 producer, 5 consumer. */
  public Span kind(int number) {
    open();
    kind = number;
    return this;
  }

  /** When it began, in nanoseconds since 1970. */
  public long startTime() {
    open();
    return startTime;
  }

  /** Sets when it began, in nanoseconds since 1970. */
  public Span startTime(long nanoseconds) {
    open();
    startTime = nanoseconds;
    return this;
  }

  /** When it ended, in nanoseconds since 1970. */
  public long endTime() {
    open();
    return endTime;
  }

  /** Sets when it ended, in nanoseconds since 1970. */
  public Span endTime(long nanoseconds) {
    open();
    endTime = nanoseconds;
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
  public Span droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  /** The events; the list may be changed. */
  public List<SpanEvent> events() {
    open();
    return events;
  }

  /** How many events were dropped. */
  public long droppedEvents() {
    open();
    return droppedEvents;
  }

  /** Sets how many events were dropped. */
  public Span droppedEvents(long number) {
    open();
    droppedEvents = number & UNSIGNED;
    return this;
  }

  /** The links; the list may be changed. */
  public List<SpanLink> links() {
    open();
    return links;
  }

  /** How many links were dropped. */
  public long droppedLinks() {
    open();
    return droppedLinks;
  }

  /** Sets how many links were dropped. */
  public Span droppedLinks(long number) {
    open();
    droppedLinks = number & UNSIGNED;
    return this;
  }

  /** The status; an absent one is empty, and comes to be when something is put into it. */
  public SpanStatus status() {
    open();
    SpanStatus there = status;
    if (there == null) {
      there = onDemand(new SpanStatus());
      status = there;
    }
    return there;
  }

  /** Sets the status. */
  public Span status(SpanStatus other) {
    open();
    status = set(other);
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> traceId = Content.of(in);
      case 2 -> spanId = Content.of(in);
      case 3 -> traceState = Content.of(in);
      case 4 -> parentSpanId = Content.of(in);
      case 5 -> name = Content.of(in);
      case 6 -> kind = (int) in.varint();
      case 7 -> startTime = in.fixed64();
      case 8 -> endTime = in.fixed64();
      case 9 -> attributes.add(in);
      case 10 -> droppedAttributes = in.varint() & UNSIGNED;
      case 11 -> events.add(within(new SpanEvent(), in));
      case 12 -> droppedEvents = in.varint() & UNSIGNED;
      case 13 -> links.add(within(new SpanLink(), in));
      case 14 -> droppedLinks = in.varint() & UNSIGNED;
      case 15 -> status = within(new SpanStatus(), in);
      case 16 -> flags = in.fixed32() & UNSIGNED;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.fixed32(16, flags);
    out.message(15, status);
    out.varint(14, droppedLinks);
    out.messages(13, links);
    out.varint(12, droppedEvents);
    out.messages(11, events);
    out.varint(10, droppedAttributes);
    out.attributes(9, attributes);
    out.fixed64(8, endTime);
    out.fixed64(7, startTime);
    out.varint(6, kind);
    out.content(5, name);
    out.content(4, parentSpanId);
    out.content(3, traceState);
    out.content(2, spanId);
    out.content(1, traceId);
  }
}
