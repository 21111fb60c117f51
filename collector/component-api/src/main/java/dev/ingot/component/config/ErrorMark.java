package dev.ingot.component.config;

import org.jspecify.annotations.Nullable;

/** Whether a section, or one within it, has an error. */
final class ErrorMark {
  private final @Nullable ErrorMark around;
  private boolean set;

  /** The mark of a section that stands alone. */
  ErrorMark() {
    this.around = null;
  }

  /** The mark of a section within another one. */
  ErrorMark(ErrorMark around) {
    this.around = around;
  }

  /** Marks the section and those around it. */
  void set() {
    for (ErrorMark mark = this; mark != null; mark = mark.around) {
      mark.set = true;
    }
  }

  boolean isSet() {
    return set;
  }
}
