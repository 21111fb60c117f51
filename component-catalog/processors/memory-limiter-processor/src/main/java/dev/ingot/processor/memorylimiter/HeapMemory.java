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
 * The heap of this JVM. What is in use is read as of the latest collection: between collections the
 * heap holds garbage that the JVM will free by itself before it runs out.
 */
final class HeapMemory implements Memory {
  private final List<String> heapPools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .toList();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);

  @Override
  public long max() {
    return Runtime.getRuntime().maxMemory();
  }

  @Override
  public long inUse() {
    GcInfo latest = latestCollection();
    if (latest == null) {
      return 0;
    }
    Map<String, MemoryUsage> after = latest.getMemoryUsageAfterGc();
    long used = 0;
    for (String pool : heapPools) {
      MemoryUsage usage = after.get(pool);
      used += usage == null ? 0 : usage.getUsed();
    }
    return used;
  }

  @Override
  public void collect() {
    System.gc();
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
