package dev.ingot.chaos.wire;

/** What a collector says to a request. */
public enum Answer {
  /** It has taken all of it. */
  TAKEN,
  /** It has not taken it, and the sender should try again. */
  LATER,
  /** It will never take it. */
  NEVER
}
