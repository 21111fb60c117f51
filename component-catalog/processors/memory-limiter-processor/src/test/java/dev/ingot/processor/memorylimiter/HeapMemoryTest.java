package dev.ingot.processor.memorylimiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;

class HeapMemoryTest {
  private static final int MIB = 1024 * 1024;

  private final HeapMemory heap = new HeapMemory();

  @Test
  void livesWhatACollectionLeaves() {
    heap.collect();
    MemoryUsed before = heap.used();
    byte[] kept = new byte[20 * MIB];
    heap.collect();
    MemoryUsed after = heap.used();

    assertThat(after.live() - before.live()).isBetween(15L * MIB, 25L * MIB);
    assertThat(after.taken()).isBetween(after.live() - MIB, heap.max());
    Reference.reachabilityFence(kept);
  }

  @Test
  void garbageIsTakenButDoesNotLive() {
    heap.collect();
    byte[] garbage = new byte[8 * MIB];
    garbage[0] = 1;
    heap.collect();
    assertThat(garbage[0]).isEqualTo((byte) 1);
    long withGarbage = heap.used().live();
    garbage = new byte[0];
    heap.collect();

    assertThat(withGarbage - heap.used().live()).isGreaterThan(6L * MIB);
    assertThat(garbage).isEmpty();
  }
}
