package dev.ingot.component.metric;

/** Something that is measured when somebody looks, until it is closed. */
@FunctionalInterface
public interface Observation extends AutoCloseable {

  /** Ends the observation; closing it again does nothing. */
  @Override
  void close();
}
