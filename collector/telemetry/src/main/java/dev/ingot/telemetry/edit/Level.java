package dev.ingot.telemetry.edit;

/** The kinds of things that edits look at, from the outside in. */
public enum Level {
  /** A resource; dropping it drops all that belongs to it. */
  RESOURCE,
  /** An instrumentation scope; dropping it drops all that belongs to it. */
  SCOPE,
  /** A metric, whose attributes are its metadata; or a profile. */
  METRIC,
  /** A span, a data point, a log record or a sample of a profile. */
  RECORD,
  /** An event of a span. */
  EVENT,
  /** A link of a span. */
  LINK,
  /** An exemplar of a data point; its attributes are the filtered ones. */
  EXEMPLAR
}
