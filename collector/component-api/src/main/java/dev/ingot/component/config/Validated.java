package dev.ingot.component.config;

/** A config record with rules beyond the types of its options. */
public interface Validated {

  /**
   * Checks the rules; called once by the binder, after the record was made without problems of its
   * own options.
   */
  void validate(ConfigSection section);
}
