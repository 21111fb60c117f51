package dev.ingot.engine.run;

/**
 * What came of a reload.
 *
 * @param kind whether the new configuration is in effect
 * @param text for people: what happened to the components, or the problems; whole lines
 */
public record ReloadOutcome(Kind kind, String text) {

  /** Whether the new configuration is in effect. */
  public enum Kind {
    /** It is. */
    APPLIED,
    /** It is, except for components that did not start and are tried again. */
    INCOMPLETE,
    /** It is not: it has problems, or a component did not start. The former one is. */
    REFUSED
  }
}
