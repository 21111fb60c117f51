package dev.ingot.component;

/** An extension that is told of every component's state. Called from any thread. */
public interface StatusWatcher {

  /** A component changed its state. */
  void statusChanged(ComponentRef component, Status status, String cause);

  /** All pipelines run. */
  default void pipelinesReady() {}

  /** The pipelines are about to stop. */
  default void pipelinesNotReady() {}
}
