package dev.ingot.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.component.Workers;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConsumersTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private int left;
  private int started;
  private final Workers few =
      (name, task) -> {
        if (left-- == 0) {
          throw new OutOfMemoryError("unable to create native thread");
        }
        started++;
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
      };
  private final Consumers consumers = new Consumers(10, "test", few, this::work);

  private void work() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() throws Exception {
    end.countDown();
    consumers.join();
  }

  @Test
  void thoseThatThereAreHaveToDoWhenThereIsNoFurtherThread() {
    left = 2;
    consumers.addOne();
    consumers.addOne();
    consumers.addOne();
    assertThat(started).isEqualTo(2);
  }

  @Test
  void withoutAnyThreadNothingWouldBeSent() {
    left = 0;
    assertThatThrownBy(consumers::addOne)
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("unable to create native thread");
  }
}
