package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;

/**
 * Takes telemetry of one signal. Thread-safe. Telemetry is immutable, so any number of consumers
 * may share it.
 *
 * @param <T> the signal's telemetry
 */
@FunctionalInterface
public interface Consumer<T extends Telemetry> {

  /**
   * Takes the telemetry over, waiting as long as that needs: waiting is the backpressure. After it
   * returns the sender may forget the telemetry.
   *
   * @throws ConsumeException when the telemetry was not taken, and whether trying again can help
   */
  void consume(T telemetry) throws ConsumeException;

  /**
   * Takes the telemetry over if that needs no waiting, so that an event loop may call it.
   *
   * @return whether it was taken; if not, nothing happened, and {@link #consume} can be called from
   *     a thread that may wait
   * @throws ConsumeException when the telemetry was refused
   */
  default boolean tryConsume(T telemetry) throws ConsumeException {
    return false;
  }
}
