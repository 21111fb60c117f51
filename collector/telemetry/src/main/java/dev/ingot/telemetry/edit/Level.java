package dev.ingot.telemetry.edit;

/** The kinds of things that edits look at, from the outside in. */
public enum Level {
  /** A resource; dropping it drops all that belongs to it. */
  RESOURCE,
  /** An instrumentation scope; dropping it drops all that belongs to it. */
  SCOPE,
  /** A metric; its attributes are its metadata. */
  METRIC,
  /** A span, a data point or a log record. */
  RECORD,
  /** An event of a span. */
  EVENT,
  /** A link of a span. */
  LINK
}
