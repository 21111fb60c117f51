package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Kind;
import java.io.Closeable;
import java.io.IOException;

/** One connection to an OTLP receiver. For one thread. */
public interface Sender extends Closeable {
  /**
   * Sends a request and waits for the answer.
   *
   * @throws IOException when there is no answer; whether the request was taken is unknown, and the
   *     sender is of no more use
   */
  Answer send(Kind kind, byte[] request) throws IOException;
}
