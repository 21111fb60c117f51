package dev.ingot.catalog.processor;

/** A type cannot be the type of an option. */
final class UnsupportedTypeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean reported;

  /**
   * Says that the type cannot be used.
   *
   * @param reported whether the reason has been reported elsewhere: in the nested record
   */
  UnsupportedTypeException(boolean reported) {
    this.reported = reported;
  }

  boolean isReported() {
    return reported;
  }
}
