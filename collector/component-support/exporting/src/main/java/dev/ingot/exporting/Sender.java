package dev.ingot.exporting;

import dev.ingot.component.ConsumeException;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;

/**
 * Sends telemetry once; what the author of an exporter writes. Called from as many threads at a
 * time as the queue has consumers.
 *
 * @param <T> the signal's telemetry
 */
@FunctionalInterface
public interface Sender<T extends Telemetry> {

  /**
   * Sends the telemetry and waits for the answer.
   *
   * @param timeout how long the attempt may take; zero means as long as it needs
   * @throws ConsumeException when the telemetry did not arrive: retryable if the same bytes may
   *     arrive later, with the delay the other side asked for; permanent if they never will
   */
  void send(T telemetry, Duration timeout) throws ConsumeException;
}
