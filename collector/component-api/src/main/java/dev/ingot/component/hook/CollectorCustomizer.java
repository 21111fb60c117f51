package dev.ingot.component.hook;

/**
 * Changes what a collector is started with. A manifest names such classes in {@code
 * dist.customizers}; each is public, with a public constructor without parameters, and made once
 * per start.
 */
public interface CollectorCustomizer {

  /**
   * Says what the collector is started with instead of {@code setup}. Called once, before the
   * command line is read; customizers are called in the alphabetical order of their class names,
   * each with what the one before gave.
   *
   * <p>An exception ends the collector before it begins.
   */
  CollectorSetup customize(CollectorSetup setup);
}
