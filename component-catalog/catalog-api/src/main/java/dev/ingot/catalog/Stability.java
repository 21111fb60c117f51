package dev.ingot.catalog;

/**
 * How much users can rely on a component, weakest first.
 *
 * <p>Source: the Collector's {@code docs/component-stability.md}.
 */
public enum Stability {
  UNMAINTAINED("Unmaintained"),
  DEPRECATED("Deprecated"),
  DEVELOPMENT("Development"),
  ALPHA("Alpha"),
  BETA("Beta"),
  STABLE("Stable");

  private final String label;

  Stability(String label) {
    this.label = label;
  }

  /** The word that the {@code components} command prints. */
  public String label() {
    return label;
  }
}
