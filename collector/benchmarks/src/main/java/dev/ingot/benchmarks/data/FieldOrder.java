package dev.ingot.benchmarks.data;

/** In which order an encoder writes the fields of a message; elements of a list keep theirs. */
public enum FieldOrder {
  /** By rising number, as the SDKs of Java, JavaScript, Python and Rust do. */
  FIRST_TO_LAST,
  /** By falling number, the value of an attribute before its key, as the Go Collector does. */
  LAST_TO_FIRST
}
