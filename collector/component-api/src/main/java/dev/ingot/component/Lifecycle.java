package dev.ingot.component;

/**
 * What every component can do. {@code start} is called once; {@code stop} at most once, after
 * {@code start} returned or failed; both by the engine, never at the same time.
 */
public interface Lifecycle {

  /**
   * Begins to work. Listening sockets are open when it returns.
   *
   * @param host what the component may ask of the collector around it
   * @throws StartException when the component cannot work and why: a port in use, a missing file
   */
  default void start(Host host) throws StartException {}

  /**
   * Ends the work: takes nothing more in, hands on what it holds, frees what it opened, also when
   * {@code start} has failed halfway. May block; when the calling thread is interrupted it gives up
   * what is left and returns. Exporters are stopped beside each other.
   */
  default void stop() {}
}
