package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Items;
import java.io.Closeable;
import java.io.IOException;

/** Somebody who has telemetry to send. For one thread. */
public interface Client extends Closeable {
  /**
   * Tries to get rid of items, and waits for the answer.
   *
   * @throws IOException when there is no answer; whether the items were taken is unknown, and they
   *     may be sent again
   */
  Answer send(Items items) throws IOException;
}
