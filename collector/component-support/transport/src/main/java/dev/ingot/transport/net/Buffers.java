package dev.ingot.transport.net;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;

/**
 * The memory of network buffers, one for the process.
 *
 * <p>Netty's pool, whatever allocator Netty prefers, with an arena for each event loop that can run
 * at the same time. Buffers of the size of a read or a write stay with their thread: without that
 * an arena that falls empty gives its chunk back, and the next read zeroes a new one. A chunk is 2
 * MiB, since the first connection of each event loop makes one whole. Leak detection, which samples
 * stack traces, is off unless {@code io.netty.leakDetection.level} asks for it.
 */
public final class Buffers {
  private static final int PAGE = 8192;
  private static final int CHUNK_ORDER = 8;
  private static final int SMALL_KEPT = 256;
  private static final int LARGE_KEPT = 8;
  private static final ByteBufAllocator ALLOCATOR = create();

  private Buffers() {}

  /** The allocator for all channels. Thread-safe. */
  public static ByteBufAllocator allocator() {
    return ALLOCATOR;
  }

  private static ByteBufAllocator create() {
    NettyProperties.set();
    if (System.getProperty("io.netty.leakDetection.level") == null) {
      ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }
    int arenas = Runtime.getRuntime().availableProcessors();
    return new PooledByteBufAllocator(
        true, 0, arenas, PAGE, CHUNK_ORDER, SMALL_KEPT, LARGE_KEPT, false);
  }
}
