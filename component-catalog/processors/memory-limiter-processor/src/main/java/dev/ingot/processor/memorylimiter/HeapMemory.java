package dev.ingot.processor.memorylimiter;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The heap of this JVM. What lives is read as of the latest collection: between collections the
 * heap holds garbage that the JVM will free by itself before it runs out.
 */
final class HeapMemory implements Memory {
  // Reports when it has marked, with all in use that came meanwhile: it leaves no heap clean.
  private static final String CONCURRENT = "G1 Concurrent GC";

  private final List<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .toList();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
          .filter(collector -> !collector.getName().equals(CONCURRENT))
          .toList();

  @Override
  public long max() {
    return Runtime.getRuntime().maxMemory();
  }

  @Override
  public MemoryUsed used() {
    Runtime runtime = Runtime.getRuntime();
    long taken = runtime.totalMemory() - runtime.freeMemory();
    GcInfo latest = latestCollection();
    return latest == null
        ? new MemoryUsed(0, taken, -1)
        : new MemoryUsed(usedAfter(latest), taken, latest.getEndTime());
  }

  @Override
  public void collect() {
    System.gc();
  }

  private long usedAfter(GcInfo collection) {
    Map<String, MemoryUsage> after = collection.getMemoryUsageAfterGc();
    long used = 0;
    for (String pool : heapPools) {
      MemoryUsage usage = after.get(pool);
      used += usage == null ? 0 : usage.getUsed();
    }
    return used;
  }

  private @Nullable GcInfo latestCollection() {
    GcInfo latest = null;
    for (GarbageCollectorMXBean collector : collectors) {
      GcInfo info = collector.getLastGcInfo();
      if (info != null && (latest == null || info.getEndTime() > latest.getEndTime())) {
        latest = info;
      }
    }
    return latest;
  }
}
