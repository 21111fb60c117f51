package dev.ingot.extension.headerssetter;

/** What is done with a header. */
public enum Action {
  /** Set if it is not there. */
  INSERT,
  /** Set if it is there. */
  UPDATE,
  /** Set. */
  UPSERT,
  /** Removed. */
  DELETE
}
