package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;
import java.util.concurrent.CountDownLatch;

/** What a closed inlet leads to: callers wait, and then go where the inlet leads. */
final class Barrier<T extends Telemetry> implements Consumer<T> {
  private final Inlet<T> inlet;
  private final CountDownLatch lifted = new CountDownLatch(1);

  Barrier(Inlet<T> inlet) {
    this.inlet = inlet;
  }

  void lift() {
    lifted.countDown();
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      lifted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConsumeException.retryable("interrupted while waiting for a reload");
    }
    inlet.consume(telemetry);
  }
}
