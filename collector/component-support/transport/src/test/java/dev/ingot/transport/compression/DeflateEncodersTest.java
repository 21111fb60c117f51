package dev.ingot.transport.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.deflate.Framing;
import dev.ingot.telemetry.Segment;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class DeflateEncodersTest {
  private static final List<Segment> PARTS = List.of(new Segment(new byte[9], 0, 9, 0, true));

  private final DeflateEncoders encoders = new DeflateEncoders();

  @Test
  void anEncoderIsUsedAgainForItsKindOnly() {
    byte[] first = encoders.encode(Framing.GZIP, 1, PARTS);
    assertThat(encoders.encode(Framing.GZIP, 1, PARTS)).isEqualTo(first);
    assertThat(encoders.waiting()).isEqualTo(1);
    encoders.encode(Framing.GZIP, 6, PARTS);
    encoders.encode(Framing.ZLIB, 6, PARTS);
    assertThat(encoders.waiting()).isEqualTo(3);
  }

  @Test
  void noMoreWaitThanAQueueHasConsumers() throws Exception {
    int threads = 3 * DeflateEncoders.MOST;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    Callable<byte[]> call = () -> encoders.encode(Framing.GZIP, 1, meetingWithin(together));
    try {
      List<byte[]> results = new ArrayList<>();
      for (Future<byte[]> result : executor.invokeAll(Collections.nCopies(threads, call))) {
        results.add(result.get());
      }
      assertThat(results).hasSize(threads).containsOnly(results.get(0));
    } finally {
      executor.shutdownNow();
    }
    assertThat(encoders.waiting()).isEqualTo(DeflateEncoders.MOST);
  }

  /** Parts whose reading waits until all threads have an encoder. */
  private static List<Segment> meetingWithin(CyclicBarrier together) {
    return new AbstractList<>() {
      @Override
      public Segment get(int index) {
        try {
          together.await();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
        return PARTS.get(index);
      }

      @Override
      public int size() {
        return 1;
      }
    };
  }
}
